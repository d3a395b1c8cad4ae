"""Places on the map: every place of a name is kept, and one is taken only where more than size speaks."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, Place, from_json, read, to_json
from answerable.reading.gazetteer import OwnPlaces, listed, located
from answerable.reading.gazetteer.making import table
from answerable.reading.gazetteer.names import bones, key
from answerable.reading.gazetteer.scanning import scan
from answerable.reading.gazetteer.table import FILE, Table, shipped

HEADING = "name,country,latitude,longitude,other_names,precision\n"


def where(text: str) -> Place:
    said = read(text.encode(), Hints(filename="a.txt")).statements
    return next(s.place for s in said if s.place)


def test_a_name_two_countries_share_is_left_open_and_both_are_kept() -> None:
    place = where("An air strike killed nine people in Rafah on 8 May 2024.")
    assert place.latitude is None
    assert {s.country for s in place.spots} == {"PS", "EG"}
    assert len(place.alternatives) == 2


def test_the_country_a_text_names_tells_which_of_them_is_meant() -> None:
    place = where("An air strike killed nine people in Rafah, in the Gaza Strip, on 8 May 2024.")
    assert (place.country, place.precision) == ("PS", "city")
    assert place.spots[0].because[0] == "country_named"
    assert place.spots[1].country == "EG"


def test_other_places_of_the_text_tell_which_is_meant() -> None:
    text = (
        "Shelling killed four people in Tripoli on 3 May 2019. Others fled to Misrata and Zawiya."
    )
    assert where(text).country == "LY"


def test_a_landmark_stands_in_the_town_it_is_told_with_and_no_more_exactly() -> None:
    text = "A strike killed two people near Al-Noor Hospital in Kharkiv, Ukraine, on 8 May 2024."
    place = where(text)
    assert place.words == "Al-Noor Hospital"
    assert (place.country, place.precision) == ("UA", "city")
    assert "contains" in place.spots[0].because


def test_a_name_nobody_knows_stays_words() -> None:
    place = where("An air strike killed nine people in Qzorbleth on 8 May 2024.")
    assert (place.words, place.latitude, place.spots) == ("Qzorbleth", None, ())


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("قتل تسعة أشخاص في غارة على مدينة الخرطوم يوم الاثنين في السودان", "SD"),
        ("Під час обстрілу в Харкові загинули троє людей 8 травня 2024 року.", "UA"),
        ("При обстреле в Херсоне погибли три человека 8 мая 2024 года.", "UA"),
    ],
)
def test_names_are_found_in_their_own_script_and_bent(text: str, country: str) -> None:
    assert where(text).country == country


def test_spellings_of_one_name_share_their_bones() -> None:
    assert key("Deir al-Balaḩ") == "deir al balah"
    assert bones("Deir al-Balah") == bones("Dayr al Balaḩ")
    assert bones("Oz") == ""


def test_a_reading_with_places_comes_back_from_its_json() -> None:
    reading = read(
        b"An air strike killed nine people in Rafah on 8 May 2024.", Hints(filename="a.txt")
    )
    assert from_json(to_json(reading)) == reading


def test_names_inside_words_and_everyday_words_are_no_places() -> None:
    assert scan("The humanitarian March of Parisians. Said Ali went home.") == []
    assert [m.start for m in scan("Fighting in Mosul, then Mosul again.")] == [12, 24]


def test_a_text_of_nothing_but_names_is_looked_through_to_its_limit() -> None:
    assert len(scan("Khan Rafah " * 20_000)) == 200


def test_the_shipped_table_is_small_and_says_where_it_is_from() -> None:
    assert FILE.stat().st_size < 5_000_000
    assert "CC BY 4.0" in shipped().told
    assert shipped().size > 100_000


def test_the_same_source_gives_the_same_table() -> None:
    rows = [
        {"geonameid": n, "name": name, "latitude": 1.0 + n, "longitude": 2.0, "countrycode": "TA",
         "population": people, "admin1code": "01", "alternatenames": other}
        for n, (name, people, other) in enumerate(
            [("Ostrél", 200_000, ["Ostrel", "أوستريل", "ostrel-tr"]), ("Velm", 900, ["Old Velm"])]
        )
    ]  # fmt: skip
    made = table(rows)
    assert made == table(list(reversed(rows)))
    small = Table(made)
    assert [e.name for e in small.named(key("اوستريل"))] == ["Ostrél"]
    assert [(e.name, e.near) for e in small.named("old velm")] == [("Velm", "Ostrél")]
    assert small.named("ostrel tr") == small.named("nowhere") == ()


def test_an_own_place_is_meant_before_any_other_of_its_name() -> None:
    found = listed(HEADING + "Paris,TA,11.5,42.25,Barees camp;مخيم باريس,neighbourhood_area\n")
    assert not found.faults
    said = read(b"Shelling killed four people in Paris on 3 May 2019.", Hints(filename="a.txt"))
    place = located(said.statements, said.text, "en", OwnPlaces(found.places))[0].place
    assert place is not None
    assert (place.country, place.latitude, place.precision) == ("TA", 11.5, "neighbourhood_area")
    assert any(s.country == "FR" for s in place.spots)


@pytest.mark.parametrize(
    "line",
    [
        ",TA,11.5,42.25,,", "Velm,Tamrin,11.5,42.25,,", "Velm,TA,far,42.25,,", "Velm,TA,nan,1,,",
        "Velm,TA,91,42.25,,", "Velm,TA,11.5,42.25,,nearly", "Velm,TA,11.5",
    ],
)  # fmt: skip
def test_a_line_at_fault_is_named_and_not_taken(line: str) -> None:
    found = listed(HEADING + "Ostrel,TA,11.5,42.25,,\n" + line + "\n")
    assert [p.entry.name for p in found.places] == ["Ostrel"]
    assert [fault.line for fault in found.faults] == [3]


def test_lines_as_geonames_has_them_are_taken() -> None:
    cells = ["1", "Ostrel", "Ostrel", "Ostrella,أوستريل", "11.5", "42.25", "P", "PPL", "TA"]
    found = listed("\t".join([*cells, "", "", "", "", "", "900", "", "", "", "2026-01-01"]) + "\n")
    assert [(p.entry.population, p.names) for p in found.places] == [(900, ("Ostrella", "أوستريل"))]


def test_a_heading_without_what_is_needed_is_refused() -> None:
    assert [f.line for f in listed("place,lat\nOstrel,1\n").faults] == [1]
