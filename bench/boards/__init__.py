"""The outside scoreboards: our reader and linker in their default form on data nobody here wrote.

`python -m bench.boards BOARD --docs FILE [--records FILE] --out FILE` answers one board;
`./do boards` answers all of them, has them scored, and writes the result down.
"""
