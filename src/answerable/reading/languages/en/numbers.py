"""English numbers and people."""

from __future__ import annotations

from answerable.reading.languages.lexicon import Bound, Numbers, People
from answerable.reading.types import Group

UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

NUMBERS = Numbers(
    words={
        **{word: n for n, word in enumerate(UNITS, 1)},
        **{word: n * 10 for n, word in enumerate(TENS, 2)},
        "hundred": 100,
        "a hundred": 100,
        "a dozen": 12,
        "one dozen": 12,
        "half a dozen": 6,
        "half-a-dozen": 6,
        "two dozen": 24,
        "three dozen": 36,
        "four dozen": 48,
        "a couple": 2,
        "both": 2,
        "a pair": 2,
        "a score": 20,
    },
    scales={
        "thousand": 1_000,
        "a thousand": 1_000,
        "million": 1_000_000,
        "a million": 1_000_000,
        "m": 1_000_000,
    },
    vague={
        "several dozen": (36, None),
        "dozens": (24, None),
        "scores": (40, None),
        "several hundred": (300, None),
        "hundreds": (200, None),
        "several thousand": (3_000, None),
        "thousands": (2_000, None),
        "tens of thousands": (20_000, None),
        "hundreds of thousands": (200_000, None),
        "millions": (2_000_000, None),
        "several": (3, None),
        "a few": (2, None),
        "a number": (2, None),
        "an unknown number": (2, None),
        "an unspecified number": (2, None),
        "unknown numbers": (2, None),
        "a large number": (10, None),
        "large numbers": (10, None),
        "a handful": (2, None),
        "multiple": (2, None),
        "many": (3, None),
        "others": (2, None),
    },
    before=(
        Bound(
            r"at least|at the very least|no (?:fewer|less) than|not (?:fewer|less) than|a "
            r"minimum of|minimum|as few as",
            most=False,
        ),
        Bound(
            r"(?:well )?over|(?:much |far )?more than|in excess of|exceeding|upwards? of|above|"
            r"beyond|greater than",
            most=False,
        ),
        Bound(
            r"up to|as many as|no more than|not more than|at most|a maximum of|(?:fewer|less) "
            r"than|under|below",
            least=False,
        ),
        Bound(r"an? (?:entire )?family of", noun="family"),
        Bound(r"nearly|almost|close to|nearing|approaching|just under|just short of", least=False),
        Bound(
            r"(?:about|around|approximately|roughly|some|circa|an estimated|estimated|a "
            r"reported|a total of|in all|exactly|another|a further|an additional)"
        ),
    ),
    after=(
        Bound(r"or more|at least|or over|plus", most=False),
        Bound(r"or fewer|or less|at most", least=False),
        Bound(r"or so"),
    ),
    between=r"(?:between|from)\s{n}\s(?:and|to)\s{n}",
    to=r"to|or|and up to",
    joiner=r"[\s-]|(?<=hundred)\sand\s|(?<=thousand)\sand\s|(?<=million)\sand\s",
    thousands=r",",
)

MODIFIER = (
    r"(?!(?:[ap]\.m|and|or|in|on|at|of|to|by|from|with|were|was|are|is|be|been|have|has|had|who|which|"
    r"that|when|while|after|"
    r"before|during|since|as|for|killed|dead|died|wounded|injured|including|said|says|the|a|an|"
    r"it|they|he|she|his|her|their|its|shot|people|persons|but|"
    r"civilians|children|women|men|victims|others|into|over|under|near|hours?|days?|weeks?|"
    r"months?|years?|miles?|kilomet\w+|"
    r"homes?|houses?|buildings?|schools?|hospitals?|times|attacks?|strikes?|incidents?|rockets?|"
    r"missiles?|shells?|bombs?|trucks?|cars?|vehicles?)\b)"
    r"(?!\d+(?:,\d+)*\b(?!-))(?!\w+ing\b)(?!-\s)[\w'.-]{1,30}+,?"
)
_SPELLED = "|".join(UNITS)
_CALLING = (
    r"(?!after|later|never|under|over|other|another|former)[a-z]{2,14}(?:er|or|ist|man|ian|herd|"
    r"ant)"
)
"""What somebody is called by: after an age it is a person's."""
_PERSON = (
    r"(?:m[ae]n|wom[ae]n|males?|females?|boys?|girls?|child|teens?|teenagers?|student|resident|"
    r"mother|father|son|daughter|driver|victim|officer|deputy|sergeant|soldier|suspect|hunter|"
    rf"pupil|{_CALLING}s?)"
)

PEOPLE = (
    People(Group.MEDICAL, r"nurse|doctor|medic|paramedic|surgeon|health ?worker|medical worker|"
        r"ambulance (?:driver|worker)|rescuer|first responder",
           r"nurses|doctors|medics|paramedics|surgeons|health ?workers|health(?:care)? "
               r"(?:workers|staff)|medical (?:workers|staff|personnel)|ambulance (?:drivers|"
               r"workers|crew(?: members)?)|rescuers|rescue workers|first responders"),
    People(Group.AID_WORKERS, r"aid worker|humanitarian worker|(?:UN|U\.N\.) (?:worker|employee|"
        r"staff(?:er| member)?)|relief worker",
           r"aid (?:workers|staff)|humanitarian (?:workers|staff|aid workers)|(?:UN|U\.N\.|"
               r"UNRWA) (?:workers|employees|staff(?:ers| members)?)|relief workers"),
    People(Group.JOURNALISTS, r"journalist|reporter|cameraman|photographer|correspondent|media "
        r"worker",
           r"journalists|reporters|cameramen|photographers|correspondents|media workers"),
    People(Group.CHILDREN, r"child|boy|girl|infant|baby|toddler|teenager|teen|minor|son|"
        r"daughter|schoolboy|schoolgirl|newborn|youth|pupil|juvenile|grandson|granddaughter|"
        r"grandchild|stepson|stepdaughter|niece|nephew|(?:\d{1,2}|[a-z]+)[- ](?:month|day|"
        r"week)s?[- ]old(?: (?:boy|girl|baby|child))?|(?<!\d)(?:\d|1[0-7])[- ]year[- ]"
        r"old(?: (?:boy|girl|child|pupil|student|son|daughter|brother|sister|nephew|niece|cousin|"
        r"victim|passenger|teen|male|female|friend|classmate|roommate|neighbou?r|grandson|"
        r"granddaughter|stepson|stepdaughter)(?!\w))?",
           r"children|boys|girls|infants|babies|toddlers|teenagers|teens|minors|kids|sons|"
               r"daughters|juveniles|grandchildren|grandsons|granddaughters|nieces|nephews|"
               r"schoolchildren|newborns|schoolgirls|schoolboys|youths|pupils"),
    People(Group.WOMEN, r"woman|female|mother|wife|sister|grandmother|aunt|widow",
           r"women|mothers|wives|sisters|females"),
    People(Group.MEN, r"man|male|father|husband|brother|grandfather|uncle",
           r"men|fathers|husbands|brothers|males"),
    People(Group.FIGHTERS, r"soldier|fighter|militant|gunman|combatant|policeman|police officer|"
        r"(?:sheriff's )?deputy|trooper|detective|officer|rebel|insurgent|terrorist|guerrilla|"
        r"commander|guard|serviceman|troop|sergeant|"
        r"lieutenant|suspected (?:militant|terrorist)|peasant patrolman",
           r"soldiers|fighters|militants|gunmen|combatants|policemen|police(?: officers)?|"
               r"deputies|troopers|detectives|officers|rebels|insurgents|terrorists|guerrillas|"
               r"commanders|guards|servicemen|"
               r"troops|militiamen|mercenaries|security (?:personnel|forces members|agents)|"
               r"agents"),
    People(Group.CIVILIANS, r"civilian|resident|villager|bystander|passer-?by|worshipp?er|"
        r"patient|farmer|fisherman|driver|student|teacher|shopkeeper|shopper|refugee|peasant|"
        r"neighbou?r|passenger|worker|employee|labou?rer|priest|imam|monk|nun|shepherd|herder|"
        r"baker|tailor|butcher|barber|vendor|trader|merchant|engineer|lawyer|carpenter|mechanic|"
        r"cleric|preacher|professor|miner|councillor|activist|mayor",
           r"civilians|staff members|staff|residents|villagers|bystanders|passers-?by|"
               r"worshipp?ers|patients|farmers|"
               r"fishermen|drivers|students|teachers|shopkeepers|shoppers|refugees|"
               r"noncombatants|non-combatants|displaced people|peasants|neighbou?rs|passengers|"
               r"workers|employees|labou?rers|mourners|priests|monks|nuns|shepherds|herders|bakers|"
               r"vendors|cleaners|cooks|commuters|volunteers|firefighters|electricians|builders|"
               r"pensioners|clerks|pharmacists|musicians|porters|herdsmen|loggers|traders|merchants|"
               r"engineers|lawyers|clerics|miners|councillors|activists"),
    People(Group.UNKNOWN, rf"(?:\d{{1,3}}|{_SPELLED})[- ]year[- ]old(?!,?\s"
        rf"(?:{MODIFIER}\s){{0,3}}{_PERSON}\b)|"
        rf"\d{{1,3}}[- ]year[- ]old {_CALLING}|"
        r"person|victim|casualty|member|relative|hostage|"
        r"captive|prisoner|detainee|citizen|individual|migrant|body|corpse|other|suspect|"
        r"hunter|adult(?!\s(?:son|daughter|child|male|female|man|woman|grand))|veteran|native|singer|athlete|player|rapper|employee|clerk|someone|somebody|"
        r"himself|"
        r"herself|friend|girlfriend|boyfriend|cousin|roommate|classmate|co-?worker|homeowner|"
        r"customer|intruder|burglar|robber|guest|pedestrian|cyclist|motorist|suspect",
           r"people|persons|victims|adults|individuals|members|relatives|hostages|captives|prisoners|"
               r"detainees|citizens|migrants|souls|bodies|corpses|others|more|deaths|fatalities|"
               r"(?<!family )dead|lives|inhabitants|casualties|Palestinians|Israelis|Syrians|Yemenis|"
               r"Ukrainians|Russians|Lebanese|Iraqis|Afghans|Sudanese|Nigerians|Somalis|Libyans|"
               r"Americans|Pakistanis|(?-i:[A-Z])[a-z]{2,20}(?:ans|[a-z]is|ese)|foreigners|"
               r"locals|nationals|martyrs|athletes|tourists|pilgrims|protesters|demonstrators|"
               r"survivors"),
)  # fmt: skip
DETERMINER = (
    r"(?:(?:an?|one|another|his|her|their|its|my|our)\s+|(?:the|that)\s+(?=(?:(?:\d{1,3}|[a-z]{3,9})-year-old|"
    r"(?:man|woman|victim|teen|teenager|boy|girl|child|toddler|deputy|officer|infant|baby|student|"
    r"suspect|juvenile|passenger|mother|father|body|deceased)\b))|the\s+(?=(?:driver|pilot|farmer|"
    r"teacher|doctor|nurse|medic|paramedic|journalist|reporter|mayor|cameraman|priest|imam|"
    r"guard|gunman|shooter)\b)|(?=\d{1,2}[- ]years?[- ]old)|(?=(?:him|her)self\b))"
)
OF = r"of(?: (?:the|its|their|his|her|our|them|whom)(?: were| was)?)?|more|other"
NOT_PEOPLE = (
    r"(?:(?-i:(?:[NSEW]\.? )?[A-Z][a-z]+ (?:St|Street|Ave|Avenue|Road|Rd|Blvd|Drive|Lane))|block|"
    r"%|per ?cent|percent|percentage|hours?|minutes?|seconds?|days?|nights?|weeks?|months?|"
    r"years?|decades?|centur\w+|"
    r"a\.?m\.?|p\.?m\.?|o'clock|km|kms|kilomet\w+|met(?:er|re)s?|miles?|feet|foot|yards?|acres?|"
    r"hectares?|tons?|tonnes?|"
    r"kg|kilograms?|pounds?|dollars?|euros?|times|st|nd|rd|th|january|february|march|april|june|"
    r"july|august|september|"
    r"october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|homes?|houses?|"
    r"buildings?|schools?|hospitals?|"
    r"famil(?:y|ies)|households?|apartments?|villages?|towns?|cities|rockets?|missiles?|shells?|bombs?|"
    r"drones?|strikes?|"
    r"air ?strikes?|attacks?|raids?|"
    r"incidents?|cases?|trucks?|cars?|vehicles?|tents?|shops?|-?year|-?month|-?day|-?story|"
    r"-?storey|-?member)\b"
)
HEADLINE = (
    r"man|woman|boy|girl|teen|teenager|toddler|child|infant|baby|student|officer|deputy|soldier|"
    r"driver|mother|father|son|daughter|husband|wife|girlfriend|boyfriend|grandmother|grandfather|"
    r"brother|sister|journalist|civilian|suspect|gunman|trooper|teacher|nurse|doctor|medic|"
    r"worker|resident|victim|person|self|juvenile|uncle|aunt|nephew|niece|cousin|friend|grandson|"
    r"granddaughter|neighbou?r|\d{1,2}-(?:year|month|week)-old"
)
