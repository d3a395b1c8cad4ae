"""English for the small matters of telling incidents apart: names that are none, and who only speaks."""

from __future__ import annotations

SMALL = {
    # What may stand before a name.
    "article": (r"(?i)^(?:the|an?|by|no|two|three|members? of|alleged|suspected)\s+"),
    # Words for a group that name none.
    "general": (
        r"(?i)(?:\w{1,40} )?(?:guerr?illa|armed|secret|communist|democratic|socialist|terrorist|"
        r"revolutionary|national|popular|resistance|free|islamic|subversive) "
        r"(?:group|organi[sz]ation|movement|forces|party|command|squads?|front|alliance|unity|militia)s?|"
        r"guerr?illas?|terrorists?|paramilitar(?:y|ies)|subversives?|rebels?|urban"
    ),
    # Capitals that are no name of a group.
    "no_name": (
        r"(?:(?:On|In|At|Last|Early|Late|When|After|As)\b.*|The|Two|Three|No|A|An|Some|Several|Those|"
        r"These|Our|Their|His|Its|Other|Many|"
        r"One|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|October|November|[A-Z][a-z]+ans?)"
    ),
    # What follows those who only say something.
    "tells": (
        r"\s(?:\w+ )?(?:said|says|reported|reports?|announced|sources?|spokes\w+|chiefs?|officials?|"
        r"commander|believes?|confirmed|investigat\w+|headquarters|station|stated|indicated|told|"
        r"communique|director|learned|learnt|found|discovered|arrested|rescued|accused|accuses|blamed|"
        r"blames|charged|denounced|condemned|rejected|denied)\b"
    ),
    # What stands before those who only say something.
    "heard": (r"(?i)\b(?:according to|told|against|on|of the leaders of)(?: the)?\s$"),
    # Capitals that are no place.
    "no_place": (
        r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
        r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
        r"Oct|Nov|Dec|GMT|Col|Gen|Mr|Msgr|Dr|Lt|Maj|Capt|Radio|Efe|Afp|Reuters?|Congress|Pentagon|"
        r"Europe|America|Jesuits?)(?!\w)"
    ),
    # What follows a name that is no place but a body, or somebody.
    "organised": (
        r"\s(?:\w+ )?(?:front|army|movement|forces|brigade|command|organization|cartel|alliance|party|"
        r"police|guards?|battalion|radio|television|ministry|congress|newspaper|guerrillas?|rebels?|"
        r"government|president|minister|general|leader|commander|embassy|troops|soldiers|people|"
        r"authorities|citizens?|officials?|sources)\b"
    ),
    # What before a name makes it no person.
    "where": (r"\b(?:in|at|near|on|of|from|to|and|by)\s(?:the )?$"),
    # Capitals that only begin a sentence, and are nobody's name.
    "nobody": (
        r"(?:At|On|In|Over|About|Around|Up|As|More|Almost|Nearly|Some|Several|Dozens|Scores|Many|No|"
        r"All|Both|Another|Other|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|"
        r"Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|"
        r"Sixty|Seventy|Eighty|Ninety|Hundreds?|Thousands?|Their|His|Her|Its|They|He|She|It|We|There|"
        r"This|That|These|Those|When|While|After|Before|Local|None|Nobody|(?:Jan|Febr)uary|March|April|"
        r"May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
        r"Meanwhile|However|According)(?!\w)"
    ),
    # A number alone before a word of harm: "and 35 wounded", "several were hurt".
    "bare_number": (
        r"(?i)(?<![\w'.,])(?:(?P<n>\d{1,3}(?:,\d{3}){0,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|"
        r"twelve|"
        r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)|several|"
        r"dozens|scores|others)(?: (?:others|more))?(?: (?:were|are|was))?"
        r"(?: (?:seriously|slightly|gravely|critically|badly|also|later))?\s$"
    ),
    # What makes the people after it only tell whose those before it are: "the wife of the mayor".
    "whose": (r"(?i) of (?:the |a |an |his |her |their )?(?:\w{1,30} ){0,2}|(?:'s|s') "),
    # What makes the people after it some of those told before it.
    "among": (
        r"(?i)\b(?:including|among (?:them|those|whom)|of (?:them|whom)|(?:most|many|some) of)\b"
    ),
    # What stands between "by" and a name that is not who did it: "by a car near the barracks".
    "away": (
        r"(?i)\b(?:near|in|at|on|against|using|with|when|while|during|"
        r"wearing|after|before|between|said|saying|according)\b|[,;:]"
    ),
    # What sets a deed apart from those told before it.
    "another": (
        r"(?i)\b(?:meanwhile|elsewhere|separately(?=,)|in (?:a separate|another|other|a second) "
        r"(?:incident|attack|action|event|operation|explosion|city|town)s?|(?:another|an? "
        r"(?:second|third|fourth)|the (?:other|second|third)) (?:\w{1,40} ){0,2}(?:bombs?|explosions?|"
        r"blasts?|attacks?|devices?|charges?|incidents?|strikes?|group|murder|kidnapping)|"
        r"(?:also|simultaneously) (?:(?:was|were) (?:killed|attacked|burned|destroyed|murdered|"
        r"kidnapped)|blew up|attacked|killed|murdered|kidnapped|bombed|dynamited|set fire|burned|"
        r"destroyed|exploded|went off|shelled|hit|struck|placed|planted))\b"
    ),
    # What before a deed makes it one the sentence only looks back to, and how long before it was.
    "behind": (
        r"(?i)\b(?P<long>(?:(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
        r"\d{1,3}|several|many|some) )?(?:(?P<year>years?)|(?P<month>months?)|(?P<decade>decades?)) "
        r"(?:after|since|on from|following)) (?:the |an? |that |its )?(?:[\w'-]{1,30} ){0,3}$"
    ),
    # Where a sentence comes back from what it looked back to.
    "back": (
        r"(?i), (?!(?:in|during|by|of|from) (?:which|whom)\b|(?:which|that|who|when|where|killing|"
        r"wounding|injuring|leaving)\b)(?! ?\d)|;"
    ),
    # What goes back to a person told before.
    "relative": (r"(?i)\b(?:who|which|whom)$"),
    # What joins one person to another.
    "joined": (r"(?i)\b(?:and|as well as|along with|plus|together with)\b"),
    # Doers that may be the armed group a document speaks of.
    "irregular": (r"(?i)guerr?illas?|rebels?|subversives?|insurgents?|terrorists?"),
}
