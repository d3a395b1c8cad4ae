"""Two servers never share a port unseen."""

from __future__ import annotations

import socket

import pytest

from answerable.cli.door import AtFault
from answerable.cli.serve import refuse_port_in_use


def test_a_port_in_use_is_refused_even_where_its_holder_would_share_it() -> None:
    with socket.socket() as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        with pytest.raises(AtFault, match="ANSWERABLE_BIND"):
            refuse_port_in_use("127.0.0.1", holder.getsockname()[1])


def test_a_free_port_is_not_refused() -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        free = holder.getsockname()[1]
    refuse_port_in_use("127.0.0.1", free)
