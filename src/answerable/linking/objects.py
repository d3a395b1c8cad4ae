"""Kinds of objects hit: a مستشفى and a hospital are one kind, whatever the report calls it."""

from __future__ import annotations

from answerable.linking.words import tokens

_KINDS: dict[str, str] = {
    "hospital": "hospital hospitals clinic clinics مستشفي مشفي مستوصف عياده"
    " лікарня лікарню больница больницу hopital חולים",
    "school": "school schools kindergarten university مدرسه مدارس جامعه روضه школа школу ecole",
    "market": "market markets bazaar shop shops bakery سوق اسواق مخبز متجر ринок рынок marche",
    "religious_place": "mosque church temple monastery مسجد جامع كنيسه мечеть церква церковь",
    "shelter_displaced": "shelter shelters camp tent tents displaced خيمه خيام مخيم"
    " نازحين ملجا אוהל",
    "residential": "house houses home homes apartment apartments building flat residential villa"
    " منزل منازل بيت بيوت شقه بنايه عماره سكني سكنيه будинок дом квартира maison immeuble",
    "aid_convoy": "convoy convoys aid warehouse قافله مساعدات اغاثه مستودع конвой",
    "medical_transport": "ambulance ambulances اسعاف",
    "water_station": "well pump reservoir waterworks desalination مياه بءر خزان",
    "power_station": "power electricity substation transformer كهرباء محطه",
    "bridge_road": "bridge road junction checkpoint bus car vehicle truck"
    " جسر طريق حاجز حافله سياره شاحنه",
    "agriculture": "farm farms field orchard greenhouse مزرعه مزارع حقل بستان",
    "cultural_site": "museum library archive متحف مكتبه",
    "media": "newsroom studio press broadcaster صحيفه اذاعه",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}


def kind_of(object_hit: str | None) -> str | None:
    """The kind an object belongs to, by its code or any word of its name; None when unknown."""
    if not object_hit:
        return None
    if object_hit in _KINDS:
        return object_hit
    found = (_KIND_OF.get(word) for word in tokens(object_hit.replace("_", " ")))
    return next((kind for kind in found if kind), None)
