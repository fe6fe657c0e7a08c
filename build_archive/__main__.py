from build_archive.cli import main

main()
