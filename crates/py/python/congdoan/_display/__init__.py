"""How results, explanations and reports are shown; ``congdoan.display`` is its public side.

A result becomes blocks (``page``), and the blocks become HTML or plain text. Nothing here is
imported before the first result is shown.
"""
