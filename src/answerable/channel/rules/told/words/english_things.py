"""What an answer in English speaks of: people, weapons, buildings, parts of a day."""

from __future__ import annotations

THINGS = """
group/people: person, people, civilian, non-combatant, resident, inhabitant, villager, townspeople
group/people: =dead, fatality, death, victim, =lives, casualty, individual, body, bodies, wounded
group/people: injured, human, local, citizen, displaced, refugee, bystander, passer-by, passers-by
group/people: occupant, men and women, deceased, loss of life, neighbour, national
group/people: member of the public, worshipper, mourner, soul, =member, =members, shopper
group/people: customer, visitor, guest, patient, household member, survivor, inmate, passer
group/people: mourners, crowd, settlers, peasants, townsfolk, islanders, folk, family members
group/people: relatives, non-combatants, protester, demonstrator, tenant, lodger, traveller
group/people: pedestrian, shopkeeper, customers, pilgrim, homeless, evacuee, missing persons
group/child: child, children, minor, boy, girl, infant, son, daughter, toddler, baby, babies
group/child: pupil, schoolchild, schoolchildren, teenager, youngster, under-age, student, youth
group/child: kid, youngsters, orphan, newborn, pre-schooler, girls and boys
group/woman: woman, women, mother, wife, wives, grandmother, sister, female, lady, ladies, widow
group/woman: pregnant, aunt, housewife, housewives
group/man: =man, =men, father, husband, grandfather, brother, male, uncle, =sir, brothers
group/old: elderly, pensioner, old people
group/fighter: fighter, militant, combatant, gunman, gunmen, armed men, terrorist, insurgent
group/fighter: militiamen, rebel, commander, militia, guerrilla, mercenary, sniper, armed person
group/fighter: armed persons, irregulars, partisan, operative
group/soldier: our men, our soldiers, of our soldiers, soldier, serviceman, servicemen, trooper
group/soldier: conscript, gunner, sapper, commando, guardsman, of our men, recruit, marine, troops
group/soldier: reservist, infantryman, infantrymen, corporal, sergeant, ranger
group/soldier: paratrooper
group/officer: officer
group/medic: nurse, doctor, medic, paramedic, physician, surgeon, midwife, stretcher-bearer
group/medic: ambulance worker, ambulance crew, first responder, rescuer, rescue worker
group/medic: health worker, ambulance men, pharmacist
group/porter: porter, orderly
group/worker: worker, labourer, laborer, =employee, =employees, workman, workmen, farmhand, staff
group/worker: miner, miners, dock worker, docker, cleaner, technician, engineer, electrician
group/worker: repairman, repairmen, =cook, porter, baker, bakers, tailor, builder, harvester
group/worker: fruit picker, picker
group/aid: aid worker, relief worker, humanitarian worker, relief staff, volunteer
group/press: journalist, reporter, cameraman, photographer, correspondent, press crew, news crew
group/press: camera crew, press
group/crew: crew, fisherman, fishermen, sailor, seaman, seamen, mariner, crew member, boatman
group/driver: driver, chauffeur
group/passenger: passenger
group/teacher: teacher, schoolteacher, headmaster, professor, tutor
group/farmer: farmer, shepherd, grower, herder
group/detainee: detainee, prisoner, internee, inmate, captive, detained, suspect, arrested
group/detainee: held persons, captives
group/police: policeman, policemen, police officer, gendarme, constable
group/guard: guard, watchman, watchmen, sentry
group/witness: witness, witnesses, eyewitness
group/hostage: hostage
kin/family: family, families, household, kin, relative, next of kin
arm/any: munition, =bomb, =bombs, missile, =shell, =shells, round, rocket, projectile, warhead
arm/any: grenade, ordnance, weapon, charge, device, bullet, mortar round, mortar bomb
arm/any: artillery round, torpedo, air-to-ground missile, guided bomb, guided munition, explosive
arm/any: bombs, airburst, salvo, projectiles, mortar shells, tank shells, hellfire, glide bomb
arm/any: warning shot, warning shots, loitering munition, =shots, cartridge
kindof/cluster: cluster, submunition, bomblet, cluster munition, cluster bomb
kindof/phosphorus: phosphorus, incendiary
kindof/mine: mine, landmine, booby trap, booby-trap, anti-personnel mine
kindof/illumination: illumination, flare, smoke, illuminating
force/air: airstrike, air strike, air raid, air attack, bombed, =bombing, aircraft, jet, missile, drone
force/air: from the air, helicopter, =bomb, =bombs, aerial
force/shell: =shelled, =shelling, =shells, =shell, artillery, mortar, howitzer, tank fire, rockets
force/shot: shots, =shot, =shots, opened fire, open fire, sniper, rifle, bullet, gunfire, small arms
force/shot: machine gun, machine-gun, fired at, fired on, fire on, fire at, warning shots
kindof/gas: gas, tear gas, chlorine
kindof/mortar: mortar
kindof/grenade: grenade
craft/drone: drone, unmanned, uav, unmanned aircraft, unmanned aerial vehicle, quadcopter, drones
craft/plane: aircraft, jet, =plane, =planes, fighter-bomber, warplane, bomber, airframe
craft/plane: fighter jets, fighter, strike aircraft, cargo plane
craft/helicopter: helicopter, gunship
craft/ship: ship, warship, patrol vessel, gunboat, frigate, corvette, naval vessel, submarine
craft/ship: patrol boat, cutter, destroyer, vessel of the navy
craft/tank: tank, armoured vehicle, armored vehicle
craft/gun: artillery, gun, battery, howitzer, cannon
branch/air: air force, air arm, pilot, aircrew, squadron, air command, jet, warplane
branch/air: fighter-bomber, airmen, air defence, aviation
branch/sea: navy, naval, patrol vessel, gunboat, coast guard, warship, sailors, fleet, marines
branch/guns: artillery, gunner, howitzer, battery
branch/ground: ground forces, infantry, ground troops, land forces, sniper, tank, commandos
branch/ground: armour, foot patrol, paratroopers
branch/police: police, gendarmerie, gendarme
outing/sortie: sortie
outing/strike: strike, airstrike, attack, raid, air strike, air raid
event/any: operation, incident, event, mission, engagement, occurrence, action
outing/salvo: salvo, volley, barrage
object/school: school, classroom, kindergarten, college, university, schoolhouse, playground
object/school: lyceum, nursery, dormitory, schoolyard
object/mosque: mosque, minaret, prayer hall, shrine
object/church: church, chapel, cathedral, monastery, abbey, convent
object/hospital: hospital, ward, maternity
object/clinic: clinic, health centre, health center, dispensary, infirmary, medical post, surgery
object/clinic: field hospital, first-aid post, aid post
object/warehouse: warehouse, storehouse, packing shed, shed, barn, grain store, granary, silo
object/warehouse: hangar, depot hall, storeroom, cold store
object/depot: depot, arsenal, ammunition dump
object/bakery: bakery, bakeries, bread queue, bread line, flour mill, =mill, =mills
object/tower: tower, high-rise, transmitter, mast, antenna
object/garage: garage, workshop, repair shop
object/convoy: convoy, column, caravan, motorcade
object/ambulance: ambulance
object/truck: truck, lorry, lorries, tanker
object/vehicle: vehicle, =car, =cars, minibus, bus, van, jeep, motorcycle
object/well: =well, =wells
object/storage: storage tank, storage tanks, fuel tank, fuel tanks, oil tank, fuel depot
object/water: waterworks, pumping station, water station, reservoir, water plant, water tower
object/power: power station, power plant, substation, power line, power lines
object/market: market, souk, bazaar, marketplace, stall, stalls, fairground, arcade
object/camp: camp
object/tent: tent
object/bridge: bridge, viaduct
object/house: house, home, dwelling, villa, residence, flat, apartment, tenement, homestead
object/house: bungalow, cottage, farmhouse, apartment block, block of flats, residential block
object/house: houses, shack, hut
object/farm: farm, orchard, greenhouse, field, vineyard, grove, olive grove
object/boat: boat, dinghy, trawler
object/tunnel: tunnel
object/command: command post, headquarters
object/wedding: wedding
object/funeral: funeral
object/shop: shop, tea house, café, cafe, restaurant, tavern, inn, =store
object/prison: prison, jail, gaol, detention centre, stadium
object/harbour: harbour, harbor, port, quay, =landing, jetty
object/crossing: checkpoint, =crossing, border post, roadblock, gate
object/station: station, bus station, railway station
object/museum: museum, library, archive
object/factory: factory, =works, refinery, plant, tannery, brickworks, mill works, sawmill
object/factory: foundry, workshop hall, brewery, dairy, cannery, cement works
object/hotel: hotel, guest house, guesthouse, hostel, inn
object/junction: junction, crossroads, roundabout
object/corridor: corridor
object/parking: car park, parking lot, parking
object/crater: crater
side/north: north, northern
side/south: south, southern
side/east: east, eastern
side/west: west, western
side/upper: upper
side/lower: lower
side/left: left-hand
side/right: right-hand
side/inner: inner
side/outer: outer
turn/first: =first ~ strike, =first ~ attack, =first ~ round, =first ~ wave, =first ~ shell
turn/first: first one, =first ~ raid, =first ~ salvo, =first ~ incident, =first ~ bomb
turn/first: first occasion, the =first of, =first of the, =first of those
turn/second: =second ~ strike, =second ~ attack, =second ~ round, =second ~ wave, =second ~ shell
turn/second: =second ~ one, =second ~ raid, =second ~ salvo, =second ~ incident, =second ~ bomb
turn/second: second occasion, =second
turn/first: =first
turn/last: =final, =last, the latter
turn/third: =third
turn/fourth: =fourth
turn/last: the =last of, =last of the, the =last one
turn/third: =third ~ strike, =third ~ attack, =third ~ round, =third ~ wave, third occasion
part/morning: before noon, before midday, morning, dawn, daybreak, forenoon, sunrise, first light
part/morning: early hours
part/noon: noon, midday, lunchtime
part/afternoon: afternoon, after noon, after midday
part/evening: =evening, dusk, sunset, nightfall, twilight
part/night: night, midnight, overnight, after dark, in the dark, small hours, nighttime
weekday/1: Monday
weekday/2: Tuesday
weekday/3: Wednesday
weekday/4: Thursday
weekday/5: Friday
weekday/6: Saturday, weekend
weekday/7: Sunday
phase/before: before the strike, before firing, before weapon release, prior to the strike
phase/before: pre-strike, before the attack, before opening fire, before the raid, beforehand
phase/before: before it was struck, before launch, before it was launched, ahead of the strike
phase/before: ahead of the attack, ahead of the operation, prior to the attack
phase/before: before the operation, before the bombardment, before the shelling, before the bombing
phase/before: before the assault, before the explosion, before the bomb, before impact
phase/before: before the demolition
phase/after: after the bombardment, after the shelling, after the bombing, after the assault
phase/after: after the operation, after the event, once the strike, after the fact, only afterwards
phase/after: after the strike, after the attack, following the strike, post-strike, afterwards
phase/after: in the wake, after impact, after the raid, after the explosion, following the attack
lasting/minutes: minute
lasting/hours: hour
lasting/seconds: =seconds
lasting/days: day, night
lasting/weeks: week, fortnight
lasting/months: month
money/any: dinar, dollar, euro, =pound, =pounds, =marks, riyal, =crowns, franc, lira, shekel, dirham
money/any: peso
money/any: drachma, florin, guilder, thaler, ducat, rupee, rial, =krona, =kronor, talers
measure/kilos: kilogram, kilo, kilos, kilograms
measure/tonnes: tonne, ton, tons, tonnes
measure/metres: metre, meter, =yards
measure/kilometres: kilometre, kilometer, =km
measure/miles: =mile, =miles
utility/electricity: electricity, power to the, power to, =power was, =mains, power supply
utility/electricity: current
utility/water: water supply, water
utility/telephone: telephone network, internet, mobile network
animal/any: goat, sheep, cattle, livestock, animal, camel, horse, cow, mule, donkey, herd, flock
animal/any: poultry
group/cleric: priest, monk, nun, imam, pastor
group/judge: judge, lawyer
kindof/barrel: barrel bomb
kindof/thermobaric: thermobaric, fuel-air
kindof/rubber: rubber bullet, rubber bullets, baton round, baton rounds
kindof/live: live round, live rounds, live ammunition
object/shelter: shelter, cellar, basement, bunker
object/bus: coach
object/train: train, railway, tram
object/road: road, highway, motorway, street
object/square: square, plaza
object/theatre: theatre, theater, cinema, stadium, sports hall
object/cemetery: cemetery, graveyard
object/airport: airport, airstrip, airfield, runway
object/dam: =dam, dyke, sluice
object/field: meadow, pasture, wheat field
object/studio: studio, radio station, television station, newsroom
object/court: courthouse, town hall
object/pier: pier, wharf, dock, ferry landing
object/laboratory: laboratory
kindof/fragmentation: fragmentation, high-explosive
kindof/stun: stun grenade
zone/residential: residential, housing area
zone/industrial: industrial, factory area
zone/rural: rural, farmland, open countryside
method/leaflet: leaflet
method/call: telephone, phone call, phoned, sms, text message
method/voice: loudspeaker, megaphone, loud-hailer, siren
method/shot: roof knock, warning shot, warning shots
method/air: broadcast, radio
group/lawyer: lawyer, counsel, attorney
"""
