"""The counterpart's door: what was released to each partner government, and their answers.

A process of its own that reaches three stores and nothing else: what was released (read only), its
own accounts and sessions, and an in-box it may only add to. The worker carries both ways.
"""
