"""French, at a first useful level: harm, day, place, who says so."""

from __future__ import annotations

from answerable.reading.agencies import OUTLET
from answerable.reading.languages.lexicon import (
    Attribution,
    Bound,
    Cue,
    DateWords,
    DealingRow,
    HarmRow,
    Lexicon,
    Numbers,
    People,
)
from answerable.reading.types import Dealing, Group, Manner, Modality, PartOfDay

KILLED, INJURED, BOTH = ("killed",), ("injured",), ("killed", "injured")
_UNITS = [
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
_AUX = (
    r"(?:(?:ont|a|avaient|avait|été|sont|est|étaient|était|seraient|serait|ont été|a été|aussi|"
    r"également|toujours|encore|déjà|restent|reste|demeurent|auraient|aurait|portés?|portées?|grièvement|gravement|légèrement|"
    r"mortellement)\s+)"
)

NUMBERS = Numbers(
    words={
        **{word: n for n, word in enumerate(_UNITS, 1)}, "une": 1, "dix-sept": 17, "dix-huit": 18,
            "dix-neuf": 19, "vingt": 20, "vingt et un": 21,
        "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70,
            "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90,
        "cent": 100, "cents": 100, "une dizaine": 10, "une douzaine": 12, "une quinzaine": 15,
            "une vingtaine": 20, "une trentaine": 30,
        "une quarantaine": 40, "une cinquantaine": 50, "une soixantaine": 60, "une centaine": 100,
    },
    scales={"mille": 1_000, "milliers": 1_000, "million": 1_000_000, "millions": 1_000_000},
    vague={"des dizaines": (20, None), "dizaines": (20, None), "des centaines": (200, None),
        "centaines": (200, None), "des milliers": (2_000, None), "milliers": (2_000, None),
        "plusieurs": (2, None), "plusieurs dizaines": (20, None), "plusieurs centaines": (200, None),
        "des dizaines de milliers": (20_000, None), "quelques": (2, None)},
    before=(
        Bound(r"au moins|au minimum|pas moins de", most=False),
        Bound(r"plus de|plus d'|davantage que", most=False),
        Bound(r"jusqu'à|au plus|moins de|au maximum", least=False),
        Bound(r"près de|presque|quasiment", least=False),
        Bound(r"environ|quelque|autour de|à peu près"),
    ),
    after=(Bound(r"au moins|ou plus", most=False), Bound(r"au plus", least=False), Bound(r"environ")),
    between=r"(?:entre|de)\s{n}\s(?:et|à)\s{n}",
    to=r"à|ou",
    joiner=r"[\s-](?:et\s)?",
    thousands=r"[ .]",
)  # fmt: skip
PEOPLE = (
    People(Group.CHILDREN, r"enfant|garçon|fillette|bébé|adolescente?|fils|fille|nourrisson",
        r"enfants|garçons|filles|fils|fillettes|bébés|adolescents|mineurs|nourrissons|écoliers"),
    People(Group.WOMEN, r"femme|mère|épouse", r"femmes|mères"),
    People(Group.MEN, r"homme|père", r"hommes"),
    People(Group.MEDICAL, r"médecin|infirmi(?:er|ère)|secouriste|ambulancier",
        r"médecins|infirmi(?:ers|ères)|secouristes|soignants|ambulanciers"),
    People(Group.AID_WORKERS, r"humanitaire|travailleur humanitaire",
        r"humanitaires|travailleurs humanitaires"),
    People(Group.JOURNALISTS, r"journaliste|photographe", r"journalistes|photographes"),
    People(Group.FIGHTERS, r"soldat|combattant|militaire|policier|milicien",
        r"soldats|combattants|militaires|policiers|miliciens|rebelles|gendarmes"),
    People(Group.CIVILIANS, r"civile?|habitante?|passante?|chauffeur|chef|passagère?|passager|ouvri(?:er|"
            r"ère)|employée?|"
        r"étudiante?|bénévole|pêcheur|agriculteur|berger|conduct(?:eur|rice)",
        r"civils|habitants|passants|villageois|patients|fidèles|passagers|ouvriers|"
        r"employés|étudiants|bénévoles|pêcheurs|agriculteurs|déplacés|réfugiés|riverains"),
    People(Group.UNKNOWN, r"personne",
        r"personnes|frères|sœurs|morts|blessés|victimes|disparus|otages|corps|autres|Palestiniens|Ukrainiens|"
        r"tués|décès|membres|proches|ressortissants"),
)  # fmt: skip
HARM = (
    HarmRow("killed_or_injured", BOTH, r"(?:tuée?s?|morts)\s(?:et|ou)\s(?:blessée?s?)", ("after",),
        ("beside", "across")),
    HarmRow("killed", KILLED, r"tuée?s?|tuant|tue|tuent|assassinée?s?|abattue?s?|fauchée?s?", (
        "after",), ("beside", "across"), passive_left=True),
    HarmRow("killed", KILLED, r"(?:sont |est |seraient )?(?:décédée?s?|péri|morte?s?(?= (?:dans|"
        r"lors|à|sous|après|en|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)))|"
        r"perdu la vie|trouvé la mort|succombé", (), ("beside", "across")),
    HarmRow("killed", KILLED, r"(?:est|sont|serait|seraient|était|étaient) (?:également |aussi )?"
        r"morte?s?", (),
        ("beside", "across")),
    HarmRow("included", KILLED, r"(?:figurent?|comptent?|sont|est) parmi les (?:morts|victimes|tués)", (),
        ("beside",)),
    HarmRow("killed", KILLED, r"(?:la mort|le décès|coûté la vie|l'assassinat)", (
        "after",)),
    HarmRow("dead", KILLED, r"morts|tués|décès", (), ("none",)),
    HarmRow("toll", KILLED, r"bilan", ("toll",)),
    HarmRow("injured_toll", INJURED, r"nombre (?:de|des) blessés", ("toll",)),
    HarmRow("toll", KILLED, r"nombre (?:de|des) (?:morts|tués|victimes)", ("toll",)),
    HarmRow("bodies", KILLED, r"(?:retiré|découvert|retrouvé|extrait|récupéré|dégagé)s?(?= "
        r"[^.;]{1,30}?\bcorps\b)", ("after",)),
    HarmRow("bodies", KILLED, r"corps(?= (?:de |d')[^.;]{3,90}?(?:retrouvé|découvert|retiré|extrait|"
        r"récupéré|dégagé))", ("after",)),
    HarmRow("injured", INJURED, r"blessée?s?|blessant|blesse|hospitalisée?s?", ("after",), (
        "beside", "across"), passive_left=True),
    HarmRow("injured", INJURED, r"blessés", (), ("none",)),
    HarmRow("missing", ("missing",), r"disparue?s?|portée?s? disparue?s?|sous les décombres", (), (
        "none", "beside", "across")),
    HarmRow("displaced", ("displaced",),
        r"déplacée?s?|déplaçant|fui(?: leurs? (?:maisons?|foyers?))?|contraint(?:e?s)? de fuir", (
        "after",), ("beside", "across")),
    HarmRow("abducted", ("abducted",),
        r"enlevée?s?|kidnappée?s?|prise?s? en otages?|capturée?s?|enlevant", ("after",), ("beside",
        "across")),
)  # fmt: skip

LEXICON = Lexicon(
    code="fr",
    families=r"(?:familles|ménages|foyers)",
    numbers=NUMBERS,
    people=PEOPLE,
    determiner=r"(?:une?|son|sa|leur)\s+|l[ea]\s+(?=(?:chauffeur|chef|conduct|pilote|maire|victime|journaliste|"
    r"fillette|garçon|bébé|soldat|policier))|l'(?=(?:enfant|homme|infirmi|adolescent|ambulanci))",
    modifier=r"(?!(?:et|ou|dans|en|à|de|du|des|par|sur|ont|a|sont|été|tués?|blessés?|"
        r"dont)\b)[\wàâçéèêëîïôûùüÿœ'-]{1,30}",
    of=r"de|d'|des|autres",
    carried=r"(?:\s(?:par|de|à|au|grièvement)\s[^.;,]{2,30})?,?\s(?:a|ont|est|sont)\s(?:ensuite\s|depuis\s)?",
    risen=r"(?:passée?s?|passe|montée?s?|augmenté|grimpé)\s(?:de\s)?",
    conjunction=r"(?:et|ainsi que)(?: (?:ses|son|sa|leurs?))?",
    including=r"(?:dont|parmi (?:eux|elles|lesquels|lesquelles)|y compris|notamment)",
    not_people=r"(?:%|pour cent|heures?|minutes?|jours?|nuits?|semaines?|mois|ans|années?|km|"
        r"kilomètres?|mètres?|euros?|dollars?|tonnes?|missiles?|roquettes?|drones?|frappes?|"
        r"attaques?|incidents?|maisons?|bâtiments?|écoles?|véhicules?|janvier|février|mars|"
        r"avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b",
    bridges={
        "after": r"\s*(?:d'|de\s|à\s|ses\s|leurs\s|les\s)?(?:(?:au total|également|aussi|"
        r"un total de)\s+)?",
        "beside": rf"(?:,?\s(?:âgée?s?\s)?de\s[\w-]{{1,15}}\s(?:ans|mois))?\s*,?\s*"
        rf"(?:autres\s+)?{_AUX}{{0,3}}",
        "across": rf"[^.;]{{0,90}}?\s{_AUX}{{1,3}}",
        "none": r"\s*",
        "toll": r"[^.;]{0,70}?\s(?:à|de|est de|s'élève à|atteint|passe à)\s+",
    },
    passive=r"\b(?:été|est|sont|était|étaient)(?:\s(?:également|aussi))?",
    harm=HARM,
    none_harmed=((r"(?:aucune? (?:mort|victime|décès)|sans faire de (?:victimes?|morts?)|pas "
        r"fait de (?:victimes?|morts?)|personne n'a été (?:tué|touché))", BOTH),),
    dates=DateWords(
        months={"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet":
            7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12},
        weekdays={"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5,
            "dimanche": 6},
        forms=(
            ("iso", r"(?P<year>(?:19|20)\d\d)-(?P<month_number>0[1-9]|1[0-2])-(?P<day>0[1-9]|"
                r"[12]\d|3[01])(?!\d)"),
            ("iso", r"(?P<day>{day})/(?P<month_number>0?[1-9]|1[0-2])/(?P<year>{year})"),
            ("day", r"(?P<day>{day})(?:er)?\s(?P<month>{month})(?:\s(?P<year>{year}))?"),
            ("part_of_month", r"(?P<part>début|mi|fin)[ -](?P<month>{month})(?:\s(?P<year>{year}"
                r"))?"),
            ("month", r"(?P<month>{month})\s(?P<year>{year})"),
            ("month", r"(?:(?<=en )|(?<=depuis )|(?<=d'))(?P<month>{month})"),
            ("year", r"(?:(?<=en )|(?<=depuis ))(?P<year>{year})"),
        ),
        relative=(
            (r"(?P<weekday>{weekday})\sprochain", "weekday:+"), (
                r"(?P<weekday>{weekday})(?:\sdernier)?", "weekday:-"),
            (r"avant-hier", "day:-2"), (r"hier|la nuit dernière|la veille", "day:-1"), (
                r"aujourd'hui", "day:0"), (r"demain", "day:+1"),
            (r"la semaine dernière", "week:-1"), (r"cette semaine", "week:0"), (
                r"la semaine prochaine", "week:+1"),
            (r"le mois dernier", "month:-1"), (r"ce mois-ci", "month:0"), (
                r"l'an dernier|l'année dernière", "year:-1"),
        ),
        parts_of_day=((r"\b(?:nuit|minuit)\b", PartOfDay.NIGHT), (r"\b(?:aube)\b", PartOfDay.DAWN),
            (r"\b(?:matin|matinée)\b", PartOfDay.MORNING), (r"\bmidi\b", PartOfDay.NOON), (
            r"\baprès-midi\b", PartOfDay.AFTERNOON), (r"\b(?:soir|soirée)\b", PartOfDay.EVENING)),
        since=r"depuis\s(?:le\s|l'\w+\s)?(?:[\w ]{2,30}(?:le|en)\s)?\Z",
        ahead=r"(?:avant|d'ici|prévue? (?:le|en|pour)|prochain)[^,;]{0,25}\Z",
        month_parts={"début": "early", "mi": "mid", "fin": "late"},
    ),
    attribution=Attribution(
        rows=(
            ("after:according_to", r"(?:selon|d'après|de source)\s(?P<who>[^,.;:\"]{2,90})"),
            ("after:said", r",\s(?:a|ont) (?:déclaré|indiqué|annoncé|affirmé|rapporté|précisé|"
                r"dit|fait savoir|ajouté)\s(?P<who>[^,.;:\"]{2,90})"),
            ("before:said", r"(?:^|(?<=[,;:] ))(?P<who>[^,.;:\"]{2,70}?)\s(?:a|ont) (?:déclaré|"
                r"indiqué|annoncé|affirmé|rapporté|précisé|dit)\b"),
        ),
        anonymous=r"(?:une? |des |plusieurs |deux |trois )?(?:sources?|responsables?|témoins?|"
            r"habitants?|diplomates?|proches?)\b.*|.*sous couvert d'anonymat.*",
        by_role=r"(?:les? |la |l')?(?:autorités|armée|police|porte-parole|gouvernement|"
            r"préfecture|secours|défense civile|procureur|maire).*",
        trim=r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)(?:\s(?:soir|matin))?\s)?"
        r"(?:(?:la|le|les|l')\s?)?",
    ),
    scope_total=(
        Cue(r"\bdepuis (?:le (?:début|déclenchement)|l'\w+|\d|le \d|\w+ 20\d\d|octobre|février)",
            3.0, "it counts since a day in the past"),
        Cue(r"\b(?:au total|depuis le début|dans (?:la|cette) guerre|pendant la guerre|bilan "
            r"total)\b", 1.5, "it counts a whole war or campaign"),
        Cue(r"\bministère de la santé\b", 0.5, "its claimant keeps a running count"),
    ),
    scope_period=(Cue(r"\b(?:ces|dans les|au cours des|en) (?:dernières |derniers )?(?:24|48|"
        r"vingt-quatre)? ?(?:heures|jours|semaines|mois)(?: dernier\w*| écoulé\w*)?\b", 2.5,
        "it counts the last hours, days or weeks"),),
    scope_incident=(Cue(r"\b(?:frappe|attaque|bombardement|explosion|raid|fusillade|embuscade|"
        r"tir|maison|marché|école|hôpital|immeuble)\b", 1.2, "it tells of one strike or attack"),),
    background=(Cue(r"\b(?:déclenchée? (?:par|le)|a (?:commencé|éclaté)|en représailles à|à la "
        r"suite de l'attaque)\b", 1.8, "it tells how the conflict began"),),
    modality=(
        (Modality.DECLINED, r"\b(?:refusé de|n'a pas souhaité|n'ont pas souhaité|s'est refusée? "
            r"à)\b"),
        (Modality.DENIED, r"\b(?:dément\w*|nié|nie|rejet\w+|récus\w+)\b"),
        (Modality.CONDITIONAL, r"\b(?:pourrai\w+|aurai\w+|serai\w+|si)\b"),
        (Modality.PLANNED, r"\b(?:doi(?:t|vent)|prévue?s?|se tiendra|compte(?:nt)?)\b"),
        (Modality.ALLEGED, r"\b(?:présumée?s?|accus\w+|prétend\w*)\b"),
    ),
    places=(
        ("kind", r"\b(?:ville|village|quartier|camp|district|province|région|localité|banlieue|"
            r"hôpital|école|marché|mosquée|église|mairie|gare|port|aéroport|hameau|bourg) "
            r"(?:de |d'|du )(?P<place>(?-i:[A-ZÉÈÀ])[\wéèêàâîïôûç'-]{1,30}(?:[ "
            r"-](?-i:[A-ZÉÈÀ])[\wéèêàâîïôûç'-]{1,30})?)"),
        ("in", r"\b(?:à|en|dans|près de|sur|au nord de|au sud de|à l'est de|à l'ouest "
            r"de)\s(?:le |la |les |l')?(?:(?:nord|sud|est|ouest|centre)(?:-\w+)? (?:de |du |de "
            r"la )?)?(?P<place>(?-i:[A-ZÉÈÀ])[\wéèêàâîïôûç'-]{1,30}(?:[ "
            r"-](?-i:[A-ZÉÈÀ])[\wéèêàâîïôûç'-]{1,30})?)"),
    ),
    not_places=r"(?:ONU|Reuters|AFP|Facebook|Twitter|Conseil|Nations|Assemblée)(?:\s.*)?",
    place_kinds=(("province_governorate", r"province|gouvernorat|région|oblast"),
                 ("district", r"district|département"),
                 ("", r"ville|village|camp de réfugiés|camp|quartier")),
    countries={"Ukraine": "UA", "Russie": "RU", "Israël": "IL", "Gaza": "PS", "Liban": "LB",
        "Syrie": "SY", "Irak": "IQ", "Yémen": "YE", "Soudan": "SD", "Mali": "ML", "Niger": "NE",
        "Tchad": "TD", "Cameroun": "CM", "Libye": "LY", "Somalie": "SO", "Éthiopie": "ET", "France":
        "FR"},
    manners=(
        (Manner.DRONE, r"\bdrones?\b"), (Manner.AIRSTRIKE,
            r"\b(?:frappes? aériennes?|raids? aériens?|avions?|bombardements? aériens?|"
            r"hélicoptères?)\b"),
        (Manner.ARTILLERY, r"\b(?:artillerie|mortiers?|roquettes?|missiles?)\b"), (
            Manner.EXPLOSIVE_DEVICE, r"\b(?:engins? explosifs?|voiture piégée|mines?|"
            r"attentat(?:-suicide)?)\b"),
        (Manner.SHOOTING, r"\b(?:fusillade|tirs?|balles?|ouvert le feu|snipers?)\b"), (
            Manner.GROUND_ASSAULT, r"\b(?:assaut|incursion|embuscade|offensive terrestre)\b"),
        (Manner.SHELLING, r"\b(?:bombardements?|obus|pilonnage)\b"),
    ),
    weapons=r"\b(?:missiles?(?: balistiques?| de croisière)?|bombes?(?: à sous-munitions| "
        r"guidées?)?|roquettes?|obus|drones?|mortiers?|artillerie|mines?|grenades?|engins? "
        r"explosifs?|voiture piégée)\b",
    actors=(r"\b(?P<actor>(?:l'armée|les forces|des soldats|les troupes|des hommes armés|des "
        r"rebelles|des jihadistes|des militants|la milice)(?: [a-zéè]+(?:ienne?s?|aises?|ais|"
        r"éliennes?|iques?|nes?|es?))?)",
        r"\b(?:frappe|raid|tir|bombardement|missile|drone)s? (?:aérienne?s? "
        r")?(?P<actor>(?:israélien|russe|ukrainien|turc|américain|saoudien)\w*)"),
    objects=r"\b(?:hôpital|école|maison|immeuble|marché|mosquée|église|pont|camp|bâtiment|bus|"
        r"véhicule|ambulance|centrale électrique|clinique|convoi|abri)\b",
    object_damage=r"\b(?:touché|frappé|détruit|endommagé|visé|bombardé|incendié)e?s?\b",
    dealings=(
        DealingRow("declined", Dealing.REFUSAL, r"{who} (?:a|ont) refusé de {rest}",
            Modality.DECLINED, needs="refusé"),
        DealingRow("denied", Dealing.DENIAL, r"{who} (?:a|ont) (?:démenti|nié|rejeté) {rest}",
            Modality.DENIED, needs="démenti|nié|rejeté"),
        DealingRow("concern", Dealing.CONCERN_RAISED,
            r"{who} (?:a|ont) (?:exprimé|fait part de) (?:\w+ )?(?:inquiétudes?|"
            r"préoccupations?){rest}", needs="inquiétud|préoccup"),
        DealingRow("investigation_opened", Dealing.INVESTIGATION_OPENED,
            r"{who} (?:a|ont) (?:ouvert|lancé|ordonné|annoncé l'ouverture d') ?une enquête{rest}|"
            r"une enquête a été (?:ouverte|lancée|ordonnée){rest}", needs="enquête"),
        DealingRow("held", Dealing.MEETING_HELD,
            r"{who} (?:a|ont) (?:tenu|eu) (?:une réunion|des entretiens|des discussions){rest}",
            needs="réunion|entretien|discussion"),
        DealingRow("asked", Dealing.REQUEST,
            r"{who} (?:a|ont) (?:demandé|appelé|exhorté|exigé) {rest}",
            needs="demandé|appelé|exhorté|exigé"),
        DealingRow("committed", Dealing.COMMITMENT,
            r"{who} (?:s'est engagée?|se sont engagés|a promis|ont promis) {rest}",
            needs="engag|promis"),
    ),
    party=r"(?:(?:le|la|les|l'|un|une|des) ?)?[\wéèêàâîïôûç'-]{1,30}(?: "
        r"[\wéèêàâîïôûç'-]{1,30}){0,4}?",
    pronouns=r"il|elle|ils|elles|celui-ci|celle-ci",
    rests_on=(rf"(?:selon|d'après|rapporte|cité par|a déclaré à)\s(?:l'agence "
        rf")?(?P<who>{OUTLET})(?!\w)",),
    said_on=r"(?:déclaré|indiqué|annoncé|affirmé|dit)(?:\s[\wéèêà'-]{1,30}){0,4}\s\Z",
)  # fmt: skip
