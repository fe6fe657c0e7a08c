"""The rules of cleaning: a module holds one idea; each rule says in two languages what it takes."""
