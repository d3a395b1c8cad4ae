"""What a column of a register can mean, and the headings that mean it, in English and Arabic.

Adding a language is adding its words here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from answerable.intake.importers.sheets.fields import folded
from answerable.refusal import Refused, Sentence, say
from answerable.term import Term


class Column(Term):
    """What a column means."""

    DESIGNATION = "designation", "article"
    RECIPIENT = "recipient", "recipient"
    SUPPLIER = "supplier", "supplier"
    KIND = "kind", "kind of article"
    QUANTITY = "quantity", "quantity"
    ORDERED = "ordered", "ordered on"
    DELIVERED = "delivered", "quantity delivered"
    DELIVERED_ON = "delivered_on", "delivered on"
    VALUE = "value", "value"
    CURRENCY = "currency", "currency"
    FUNDING = "funding", "funding"
    END_USER = "end_user", "end user"
    LICENCE = "licence", "licence number"
    AUTHORITY = "authority", "authority"
    ISSUED_ON = "issued_on", "issued on"
    EXPIRES_ON = "expires_on", "expires on"
    STATE = "state", "how it stands"
    NOTE = "note", "remarks"
    SOURCE = "source", "source"


_HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.DESIGNATION: ("designation", "article", "item", "goods", "equipment", "weapon designation",
                         "weapon", "description of goods", "الصنف", "السلاح", "التسمية", "المادة"),
    Column.RECIPIENT: ("recipient", "destination", "country of destination", "destination country",
                       "importer", "buyer", "customer", "المستلم", "المتلقي", "بلد المقصد",
                       "الدولة المستلمة"),
    Column.SUPPLIER: ("supplier", "exporter", "origin", "country of origin", "seller", "المورد",
                      "المصدر", "بلد المنشأ"),
    Column.KIND: ("kind", "type", "category", "class", "weapon description", "النوع", "الفئة"),
    Column.QUANTITY: ("quantity", "number ordered", "amount", "units", "الكمية", "العدد"),
    Column.ORDERED: ("ordered", "ordered on", "order date", "year of order", "date of order",
                     "contract date", "تاريخ الطلب", "سنة الطلب", "تاريخ العقد"),
    Column.DELIVERED: ("delivered", "number delivered", "quantity delivered", "الكمية المسلمة",
                       "العدد المسلم"),
    Column.DELIVERED_ON: ("delivered on", "delivery date", "date of delivery", "years of delivery",
                          "year of delivery", "delivery", "تاريخ التسليم", "سنة التسليم"),
    Column.VALUE: ("value", "total value", "price", "licence value", "القيمة"),
    Column.CURRENCY: ("currency", "العملة"),
    Column.FUNDING: ("funding", "paid by", "kind of sale", "التمويل"),
    Column.END_USER: ("end user", "end use", "consignee", "المستخدم النهائي"),
    Column.LICENCE: ("licence", "license", "licence number", "license number", "licence no",
                     "case", "case number", "case id", "permit", "permit number", "رقم الترخيص",
                     "الترخيص"),
    Column.AUTHORITY: ("authority", "issued by", "licensing authority", "الجهة", "سلطة الترخيص"),
    Column.ISSUED_ON: ("issued", "issued on", "date of issue", "issue date", "granted on",
                       "تاريخ الإصدار"),
    Column.EXPIRES_ON: ("expires", "expires on", "expiry", "expiry date", "valid until",
                        "تاريخ الانتهاء"),
    Column.STATE: ("state", "status", "standing", "الحالة"),
    Column.NOTE: ("note", "notes", "remarks", "comment", "comments", "ملاحظات"),
    Column.SOURCE: ("source", "reference", "المرجع"),
}  # fmt: skip
_BY_HEADING = {folded(words): column for column, all in _HEADINGS.items() for words in all}


def suggested(headings: Sequence[str]) -> dict[int, Column]:
    """Column number → what it seems to mean; each meaning is given once, to the first that fits."""
    found: dict[int, Column] = {}
    for number, heading in enumerate(headings):
        column = _BY_HEADING.get(folded(heading))
        if column is not None and column not in found.values():
            found[number] = column
    return found


def named(headings: Sequence[str], given: Mapping[str, str]) -> dict[int, Column]:
    """The same, where somebody says of some columns what they mean: meaning → heading.

    A meaning with an empty heading is in no column, whatever the headings suggest.
    """
    wanted: dict[int, Column] = {}
    nowhere = {meaning for meaning, heading in given.items() if not heading}
    for meaning, heading in given.items():
        if meaning not in list(Column):
            raise Refused(say("No column of a register can mean “{code}”.", code=meaning))
        if not heading:
            continue
        if heading not in headings:
            raise Refused(say("The register has no column “{heading}”.", heading=heading))
        wanted[list(headings).index(heading)] = Column(meaning)
    kept = {n: c for n, c in suggested(headings).items()
            if n not in wanted and c not in wanted.values() and c not in nowhere}  # fmt: skip
    return kept | wanted


def why_not_columns(given: Collection[str], *, licences: bool) -> Sentence | None:
    """Say why a register cannot be read: `given` is what its columns, or the asker, say."""
    needed = [Column.DESIGNATION, Column.RECIPIENT]
    needed.append(Column.AUTHORITY if licences else Column.SUPPLIER)
    missing = tuple(one for one in needed if one not in given)
    return say("Say which column holds the {names}.", names=missing) if missing else None
