"""The geometry of the chain: no box on another, lines from edge to edge, mirrored for Arabic."""

from __future__ import annotations

from answerable.response.queries.chain import Chain, Edge, Node, Place
from answerable.web.plots_chain import BOX, GAP, LANE, TALL, drawn

NODES = [
    Node("i", Place.EVENT, "House"), Node("a", Place.SEEN, "plate"), Node("b", Place.SEEN, "fin"),
    Node("c", Place.IDENTIFIED, "Bomb"), Node("m", Place.MEASURE, "suspend"),
]  # fmt: skip
CHAIN = Chain(NODES, [Edge("i", "a"), Edge("i", "b"), Edge("b", "c", firm=False), Edge("i", "m")])


def test_boxes_stand_in_columns_and_never_on_each_other() -> None:
    found = drawn(CHAIN, mirrored=False)
    places = {box.node.key: (box.x, box.y) for box in found.boxes}
    assert len(set(places.values())) == len(NODES)
    assert places["a"][0] == places["b"][0] == BOX + GAP
    assert places["c"][1] == places["b"][1] > places["a"][1]
    assert found.wide == 4 * BOX + 3 * GAP
    assert max(y for _, y in places.values()) + TALL < found.tall


def test_mirrored_every_box_stands_as_far_from_the_other_side() -> None:
    one, two = drawn(CHAIN, mirrored=False), drawn(CHAIN, mirrored=True)
    there = {box.node.key: box for box in two.boxes}
    for box in one.boxes:
        assert there[box.node.key].x == one.wide - box.x - BOX
        assert there[box.node.key].y == box.y


def test_a_line_past_other_places_runs_above_all_boxes_and_unsettled_ones_are_broken() -> None:
    wires = {edge.end: wire for edge, wire in zip(CHAIN.edges, drawn(CHAIN, mirrored=False).wires,
                                                  strict=True)}  # fmt: skip
    assert f"V{LANE} " in wires["m"].path
    assert all(f"V{LANE}" not in wires[key].path for key in "abc")
    assert [wires[key].kind for key in "abc"] == ["firm", "firm", "maybe"]
    assert min(box.y for box in drawn(CHAIN, mirrored=True).boxes) > LANE


def test_an_event_alone_is_no_chain() -> None:
    assert not Chain(NODES[:1]).begun
    assert CHAIN.begun
    assert drawn(Chain(), mirrored=False).boxes == []
