"""English for who and what is hit: people by their role, objects by what they were for."""

from __future__ import annotations

from answerable.reading.languages.deed_words import Side, Use

SIDES = (
    (Side.FORMER_MILITARY, r"(?:retired|former|ex-?)[- ]?(?:army |navy |air force |armed forces |"
        r"military |police |national guard )*(?:generals?|colonels?|majors?|captains?|"
        r"lieutenants?|sergeants?|officers?|soldiers?|members?|chiefs?|commanders?)"),
    (Side.GUARD, r"(?:body|security )guards?|bodyguards?|security (?:men|man|agents?|"
        r"personnel|guards?)|watchm[ae]n|(?:private|night) guards?|escorts?"),
    (Side.ARMED_GROUP, r"guerr?illas?|rebels?|terrorists?|subversives?|extremists?|insurgents?|"
        r"(?:drug[- ])?traffickers?|drug (?:lords?|barons?|dealers?|mafia)|hitm[ae]n|assassins?|"
        r"assailants?|attackers?|gunm[ae]n|kidnappers?|paramilitar(?:y|ies)|death squads?|"
        r"militants?|fighters?|combatants?|narco\w+|criminals?|murderers?|delinquents?|"
        r"hired (?:killers?|guns?|assassins?)|sicarios?|commandos?|militiam[ae]n"),
    (Side.POLICE, r"police(?:m[ae]n|wom[ae]n)?|police (?:officers?|agents?|chiefs?|patrols?|"
        r"lieutenants?|sergeants?|colonels?|majors?)|carabineros?|carabineers?|civil guards?|"
        r"detectives?|treasury (?:police|guards?)|national guards(?:m[ae]n)?|patrolm[ae]n|"
        r"(?:secret|intelligence) agents?|agents?|civil defen[cs]e (?:members?|m[ae]n)"),
    (Side.MILITARY, r"soldiers?|troops?|army (?:officers?|men|members?|patrols?|units?|"
        r"convoys?|captains?|majors?|lieutenants?|sergeants?|colonels?|generals?)|"
        r"(?:military|army|naval|air force|armed forces) "
        r"(?:m[ae]n|officers?|personnel|patrols?|units?|convoys?|effectives|members?|attaches?|"
        r"targets?|advisers?|advisors?|positions?)|servicem[ae]n|colonel|general (?=[A-Z])|major "
        r"(?=[A-Z])|captain|lieutenant|sergeant|"
        r"corporal|cadets?|marines?|sailors?|infantrym[ae]n|noncommissioned officers?|"
        r"officers?|recruits?|patrols?|garrison|battalions?|brigades?|regiments?|enem(?:y|ies)|army|"
        r"navy|air force|armed forces|(?:security|government|military) forces|"
        r"(?:\d+ )?casualties|joint chiefs of staff|high command|army and police members"),
    (Side.DIPLOMAT, r"ambassadors?|consuls?|diplomats?|attaches?|charge d'affaires|"
        r"(?:embassy|consular) (?:employees?|officials?|staff|workers?)|nuncio"),
    (Side.LEGAL, r"judges?|magistrates?|attorneys?(?: general)?|lawyers?|prosecutors?|"
        r"justices?|jurists?|court (?:clerks?|officials?|secretar(?:y|ies))|district attorneys?|"
        r"public defenders?"),
    (Side.OFFICIAL, r"mayors?|governors?|ministers?|vice ?ministers?|presidents?(?= of the "
        r"republic)|deput(?:y|ies)|"
        r"senators?|congressm[ae]n|councilm[ae]n|councill?ors?|legislators?|"
        r"(?:government|city|municipal|state|public|justice|election) (?:officials?|employees?|"
        r"workers?|functionar(?:y|ies))|inspectors?|prefects?|subprefects?|functionar(?:y|ies)|"
        r"secretar(?:y|ies) general|attorney general|solicitor|comptroller|director of (?:the )?"
        r"(?:national|state|department)"),
    (Side.POLITICAL, r"(?:party|political|opposition|liberal|conservative|communist|leftist|"
        r"rightist|democratic|union of \w+) (?:leaders?|figures?|politicians?|members?|"
        r"activists?|militants?)|politicians?|"
        r"(?:presidential |senatorial |mayoral )?(?:candidates?|precandidates?)"),
    (Side.CIVILIAN, r"civilians?|peasants?|farmers?|farm ?workers?|campesinos?|cattlem[ae]n|"
        r"ranchers?|landowners?|priests?|jesuits?|clergym[ae]n|monsignor|msgr|bishops?|"
        r"archbishops?|nuns?|missionar(?:y|ies)|pastors?|seminarians?|students?|professors?|"
        r"teachers?|educators?|rectors?|academics?|intellectuals?|scholars?|"
        r"journalists?|reporters?|newsm[ae]n|newspaperm[ae]n|cameram[ae]n|photographers?|editors?|"
        r"correspondents?|broadcasters?|announcers?|unionists?|(?:trade |labor )?(?:union|workers) "
        r"(?:members?|leaders?|officials?|activists?)|(?:labor|peasant|student|indian|"
        r"community|indigenous|religious|civic|social|popular|cooperative|human rights) "
        r"(?:leaders?|activists?|members?|workers?)|leaders?|activists?|indians?|"
        r"pupils?|paramedics?|medics?|rescuers?|patients?|worshipp?ers?|shoppers?|mourners?|teenagers?|"
        r"toddlers?|newborns?|pensioners?|grand(?:mothers?|fathers?|parents?|children|child)|"
        r"displaced (?=people|persons?|famil)|"
        r"workers?|employees?|laborers?|engineers?|technicians?|doctors?|physicians?|nurses?|"
        r"economists?|architects?|businessm[ae]n|businesswom[ae]n|industrialists?|executives?|"
        r"managers?|bankers?|merchants?|vendors?|shopkeepers?|drivers?|chauffeurs?|"
        r"passengers?|tourists?|passers-?by|pedestrians?|bystanders?|residents?|neighbors?|"
        r"villagers?|settlers?|inhabitants?|citizens?|people|persons?|men|man|wom[ae]n|child(?:ren)?|"
        r"boys?|girls?|youths?|youngsters?|minors?|infants?|bab(?:y|ies)|famil(?:y|ies)|wi(?:fe|ves)|"
        r"husbands?|sons?|daughters?|brothers?|sisters?|fathers?|mothers?|relatives?|cousins?|"
        r"nephews?|uncles?|cooks?|maids?|housekeepers?|gardeners?|secretar(?:y|ies)|elderly|"
        r"guests?|customers?|refugees?|returnees?|volunteers?|members|population|americans?|"
        r"foreigners?|scientists?|agronomists?|veterinarians?|geologists?|pilots?|crew|"
        r"caretakers?|taxi drivers?|bus drivers?|coffee growers?|"
        r"defenders?|victims?|others?|former (?:presidents?|ministers?|mayors?|senators?|"
        r"governors?|judges?)|owners?|daughters-in-law|traders?|miners?|fisherm[ae]n"),
)  # fmt: skip

USES = (
    (Use.MILITARY, r"barracks|garrisons?|(?:military|army|navy|naval|armou?red|armed forces|"
        r"air force|national guard) (?:\w+ )?(?:headquarters|vehicles?|personnel carriers?|cars?|"
        r"trucks?|units?|planes?|helicopters?|aircraft|convoys?)|"
        r"(?:police )?air bases?|positions?|redoubts?|safe houses?|strongholds?|"
        r"(?:a-37|c-47|hughes|uh-1h?)\b(?: \w+)?|military (?:bases?|installations?|posts?|headquarters|"
        r"positions?|zones?|detachments?|academy|hospital|vehicles?|trucks?|convoys?|targets?|"
        r"airport)|army (?:posts?|bases?|headquarters|trucks?|vehicles?|convoys?|positions?|"
        r"barracks|garrisons?|outposts?|high command)|air (?:force )?bases?|naval bases?|"
        r"(?:infantry|artillery|cavalry) (?:brigades?|battalions?|regiments?)|"
        r"brigade(?: headquarters)?|battalions?|joint (?:chiefs of )?staff(?: headquarters)?|"
        r"high command|armed forces (?:headquarters|staff)|command posts?|"
        r"(?:guerrilla|rebel|enemy|army|government) (?:positions?|camps?|strongholds?|bases?)"),
    (Use.POLICE, r"police (?:stations?|posts?|headquarters|buildings?|vehicles?|cars?|"
        r"barracks|patrol cars?|academy|detachments?)|(?:das|administrative department of "
        r"security|national guard|treasury police|civil guard|civil defen[cs]e) "
        r"(?:headquarters|building|posts?|stations?|offices?|barracks)|patrol cars?|"
        r"jails?|prisons?|penitentiar(?:y|ies)"),
    (Use.DIPLOMATIC, r"embass(?:y|ies)|consulates?|diplomatic (?:missions?|residences?)|"
        r"ambassador(?:'s)? (?:residence|house|home)|residence of (?:the )?(?:\w+ )?ambassador|"
        r"binational centers?"),
    (Use.ENERGY, r"(?:power|electric(?:al|ity)?|transmission|high[- ]tension|high[- ]voltage|"
        r"energy) (?:lines?|poles?|posts?|pylons?|towers?|stations?|substations?|plants?|"
        r"facilit(?:y|ies)|systems?|transformers?|grid|cables?)|pylons?|substations?|"
        r"oil (?:pipelines?|wells?|facilit(?:y|ies)|fields?|installations?|tanks?|camps?)|"
        r"pipelines?|gas (?:pipelines?|stations?)|gasoline stations?|refiner(?:y|ies)|"
        r"hydroelectric \w+|dams?|transformers?|fuel (?:tanks?|depots?)|electric energy|"
        r"(?:lamp|light) posts?"),
    (Use.FINANCE, r"banks?|bank (?:branch(?:es)?|offices?|agenc(?:y|ies))|"
        r"(?:savings|credit|financial) (?:and loan|institutions?|unions?|associations?)"),
    (Use.COMMUNICATIONS, r"telephone (?:offices?|compan(?:y|ies)|exchanges?|lines?|poles?|booths?|"
        r"facilit(?:y|ies)|boxes)|antel\b(?: \w+)?|telecom\b(?: \w+)?|telecommunications? \w+|"
        r"(?:relay|repeater|communications?|microwave) (?:stations?|towers?|facilit(?:y|ies)|"
        r"antennas?)|antennas?|telegraph (?:offices?|poles?)|post offices?"),
    (Use.MEDIA, r"newspapers?(?: (?:offices?|plants?|buildings?|headquarters))?|"
        r"(?:radio|television|tv) (?:stations?|networks?|channels?|transmitters?)|"
        r"news agenc(?:y|ies)|press offices?"),
    (Use.ORGANISATION, r"(?:party|political|campaign|union|federation|committee|"
        r"movement|association|democratic) (?:headquarters|offices?|buildings?)|(?:headquarters|"
        r"offices?) of (?:the )?(?:[\w']+ ){0,5}(?:party|union|federation|confederation|"
        r"association|movement|committee|coordinating|alliance|democra\w+|front)|"
        r"(?-i:[A-Z]\w+)(?: \[[^\]]+\])?(?:'s)? (?:headquarters|offices?|building)|"
        r"mormon (?:church|temple|chapel)"),
    (Use.GOVERNMENT, r"town halls?|city halls?|mayor's? offices?|mayoralt(?:y|ies)|"
        r"municipal (?:buildings?|offices?|halls?|palaces?)|government (?:buildings?|offices?|"
        r"palaces?|houses?|facilit(?:y|ies))|ministr(?:y|ies)|presidential (?:palace|house|"
        r"residence|plane|helicopter)|palace of justice|courts?(?:houses?)?|congress building|"
        r"legislative \w+|supreme court|state (?:offices?|buildings?)|"
        r"public (?:buildings?|offices?)|customs \w+|agriculture (?:ministry|office)|"
        r"electoral \w+|governor's (?:office|mansion|house)|institute"),
    (Use.EDUCATION, r"schools?|kindergartens?|nurser(?:y|ies)|classrooms?|"
        r"universit(?:y|ies)|colleges?|campus(?:es)?|"
        r"(?:student|faculty|university) (?:residences?|buildings?|dormitor(?:y|ies))|librar(?:y|"
        r"ies)|academ(?:y|ies)"),
    (Use.MEDICAL, r"hospitals?|clinics?|(?:health|medical) (?:cent(?:er|re)s?|posts?|"
        r"facilit(?:y|ies)|points?)|(?:maternity|burns|children's) wards?|ambulances?|red cross \w+"),
    (Use.RELIGIOUS, r"church(?:es)?|cathedrals?|parish(?:es)?|chapels?|convents?|monaster(?:y|ies)|"
        r"mosques?|synagogues?|temples?|seminar(?:y|ies)|archbishopric"),
    (Use.WATER, r"(?:water |pumping )(?:stations?|points?|wells?)|"
        r"desalination plants?|water (?:pipes?|mains?|tanks?|plants?|systems?|supply)|aqueducts?|wells?|"
        r"reservoirs?"),
    (Use.TRANSPORT, r"bridges?|railroads?|railways?|(?:railroad|railway) (?:tracks?|bridges?|"
        r"stations?|lines?)|train (?:tracks?|stations?)|tracks|airports?|airstrips?|"
        r"highways?|roads?|bus (?:stations?|terminals?)|ports?|piers?|toll (?:booths?|stations?)|"
        r"tunnels?|hangars?"),
    (Use.VEHICLE, r"bus(?:es)?|minibus(?:es)?|cars?|automobiles?|vehicles?|trucks?|trailers?|"
        r"tractor-?trailers?|tankers?|taxis?|vans?|pickups?|jeeps?|motorcycles?|trains?|"
        r"locomotives?|airplanes?|airliners?|planes?|aircraft|helicopters?|boats?|ships?|"
        r"vessels?|limousines?|station wagons?|motorcades?|caravans?|convoys?|mercedes(?: benz)?|"
        r"toyota|chevrolet|renault|mazda"),
    (Use.LAND, r"farms?|ranch(?:es)?|haciendas?|plantations?|crops?|cane fields?|estates?|"
        r"coffee (?:farms?|plantations?|mills?)|cooperatives?|experimental stations?"),
    (Use.RESIDENCE, r"houses?|homes?|residences?|apartments?|apartment (?:buildings?|blocks?|towers?)|"
        r"(?:tower )?blocks?(?= of flats)|flats|tents?|shelters?|(?:refugee|displacement|displaced "
        r"persons?) camps?|"
        r"dwellings?|huts?|shacks?|residential \w+|condominiums?|"
        r"neighborhoods?|(?<!in the )(?:villages?|hamlets?)|slums?"),
    (Use.COMMERCE, r"(?:shopping|business|commercial|trade) (?:centers?|malls?|complex|districts?|"
        r"establishments?|buildings?|offices?)|supermarkets?|stores?|shops?|markets?|"
        r"marketplaces?|restaurants?|cafes?|bars?|hotels?|theaters?|cinemas?|discotheques?|"
        r"night ?clubs?|warehouses?|factor(?:y|ies)|compan(?:y|ies)|plants?|firms?|offices?|"
        r"buildings?|dairies|breweries|mines?(?= owned)|businesses|dealerships?|agenc(?:y|ies)|"
        r"pharmac(?:y|ies)|drugstores?|bakery|bakeries|mills?|camps?|clubs?|headquarters|"
        r"establishments?|gas plant|stadiums?|monuments?|statues?|parks?|facilit(?:y|ies)"),
)  # fmt: skip
PLURAL = r"(?:men|people|children|[^s]s|crew|population|famil(?:y|ies)|elderly|troops)"
