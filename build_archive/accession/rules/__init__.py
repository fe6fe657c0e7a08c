"""The rules of cleaning: a module holds one idea; each rule tells readers, in two languages, what it takes."""
