"""What an answer in English says was done by force, and to people."""

from __future__ import annotations

FORCE = """
attack: struck, =strike, =strikes, striking, hit, =hitting, =shelled, =shelling, shellfire
attack: =bombed, =bombing, =bombings, bombard, bombardment, attack, =targeted, =targeting, engage
attack: engagement, raid, ambush, assault, airstrike, air strike, gunned down, shot, =shoot
attack: =shooting, mortared, opened fire, open fire, fired on, fired upon, fired at, fire on
attack: fire upon, fire at, firing on, firing at, firing upon, machine-gunned, strafed, rocketed
attack: came under fire, under ~ fire, =touched, =touch, torpedoed, exchange of fire, blew up
attack: blown up, =blew, under attack, sniped, fire into, fired into, opened up on, took aim
attack: air raid, hostilities against, pounded, pummelled, hammered, riddled, peppered, took fire
attack: fire was opened, sprayed, gunfire, shot up, shot down, =downed, firefight, exchanged fire
attack: hurled, battered, blasted, pulverised, sank, sunk, sinking, air attack, drone attack
attack: stormed, cut down, mowed down, took out, neutralised, neutralized, eliminated, liquidated
attack: weapon release, brought under fire, targeting of, was ~ target, were ~ target, rammed
attack: boarded, =boarding, fired live rounds, live fire, live ammunition
land: =landed, fell on, fell in, fell into, fell among, fell near, fell beside, fall on, came down
land: impacted, impact, crashed, exploded, explosion, explode, detonate, detonation, went off
land: blast, shell fallen, shells fallen, rocket fallen, fell short, =fell, fallen
use: fired, =fire, =fires, firing, discharge, launch, dropped, drop, expend, expenditure, employ
use: employment, =used, =use, =uses, =using, deliver weapons, deliver its weapons, aimed, shot off
use: rain down, resort to, resorted to, loosed, =carried submunitions, let off, lobbed, unleashed
use: dispensed, threw, thrown, throwing, hurled, deployed ~ against, released over
release: release, let go, set free, =freed, =freeing, liberated, allowed to go, allowed to leave
release: sent home, pardoned, amnestied, bailed, let off, let them go, set loose
release: returned to ~ families, regained ~ liberty, regained ~ freedom, at large again
release: walked out, set at liberty
-use: refrained from, abstained from, held ~ fire, held their fire, withheld fire
involve: involve, involvement, participate, participation, took part, take part, taken part
involve: taking part, played a part, played ~ role, play ~ role, had ~ part in, =part in
involve: =part whatsoever, hand in, =role in, responsible, responsibility, to do with, implicated
involve: complicit, complicity, attributable, attributed to, attribute to, imputed to, imputable
involve: behind ~ attack, author of, our doing, our work, of our making, to blame, answerable for
involve: our fault, participant, culpable, carried out, carry out, carrying out, conducted
involve: conduct, executed, perpetrated, perpetrator, connected with, connection with, linked to
involve: ordered ~ attack, =ours, of =ours, culprit, guilty, guilt, culpability, liable, liability
involve: accountable, accountability, authorship, were behind, was behind, originated from
involve: originated with, at the hands of, on our part, our own part, at our door, contributed to
involve: committed by, committed, commit, guilty of, contribution, came from ~ our
involve: from one of our, fired by, from our, ours was, was ours, were ours, our fire, belong to
involve: belonged to, belonging to
-involve: lies elsewhere, lay elsewhere, lie elsewhere, innocent of, not of ~ origin, absolved
-involve: exonerated, uninvolved, wrongly attributed, falsely attributed, blameless
-involve: accused falsely, somebody else, someone else, some other party, another force
-involve: another party, not us, unrelated to, third party was, wrong party, look elsewhere
-involve: others did
active: active, operating, operated, operational, airborne, in the air, overflew, overflight
active: flying, flew, =fly, flown, sortie, deployed, patrolling, patrol, in action, in the area
active: in that area, in the sector, in that sector, in the vicinity, manoeuvring, stationed
active: present in the area, was over, were over, was above, were above, hovered, circled
active: loitered
-active: nowhere near, far from, elsewhere, away from the area, on the ground that day, grounded
-active: in barracks, confined to barracks, kilometres away, miles away, at their base
-active: remained at base, was not there, were not there, absent, in hangar, in its hangar
-active: on leave, undergoing maintenance, in maintenance, stood down, in port, in dock, at anchor
-active: in quarters, off duty, =resting, withdrawn before
cause: caused by, =caused, resulted from, due to, stemmed from, arose from, produced by
cause: set off by, triggered by, brought about by, product of, work of, result of
origin: origin, manufacture, manufactured
damage: damage, scorched, cracked, hit by debris, suffered ~ damage, sustained ~ damage, shattered
damage: smashed, holes in, cratered, pockmarked, dented, lost its roof, lost ~ roof
damage: partly destroyed, partially destroyed, unusable, out of action, crippled, =scarred
destroy: destroy, destruction, demolish, demolition, level the, levelled, flattened, razed, raze
destroy: rendered uninhabitable, uninhabitable, wrecked, gutted, reduced to rubble, brought down
destroy: bulldozed, pulled down, tore down, torn down, =ruined, in ruins, collapse, beyond repair
destroy: obliterated, burnt out, caved in, left in ruins, written off, total loss, wiped out
destroy: flattening, toppled, knocked down, blown apart, blown to pieces, annihilated, razing
destroy: erased from, gave way, burst, give way
burn: set ~ on fire, set light to, set ablaze, put to the torch, ablaze, incinerated
burn: scorched earth, burned, burnt, burn, burning, set alight, set on fire, set fire, torched
burn: caught fire, arson
-damage: intact, unscathed, untouched, undamaged, unharmed, spared, unaffected, no trace of damage
-damage: still standing, stands to this day, escaped damage, without a scratch, in good repair
-damage: not a window, sound condition
"""

PEOPLE = """
kill: kill, =died, =die, =dies, dying, =dead, death, perish, fatal, fatality, lost ~ life
kill: lost ~ lives, lose ~ life, loss of life, lives lost, life was lost, =lives, cost ~ life
kill: claimed ~ life, deceased, succumbed, slain, slay, lost his life, passed away, drowned, drown
kill: bodies, body, corpse, mortal, death certificate, death certificates, lethal, burned to death
kill: bled to death, did not survive, death toll, demise, shot dead, lost ~ men, lost ~ soldiers
kill: lost in action, killed in action, were lost, took ~ life, massacre, murdered, murder
kill: executed prisoners, crushed to death, remains, met ~ death, met ~ end, killed outright
kill: left dead, was buried, were buried, graves, mortally, asphyxiated, suffocated, put to death
kill: execution, beheaded, hanged, starved to death, froze to death, departed this life
kill: no longer alive, pronounced dead, fatally, found dead, stillborn, lost ~ child
kill: lost ~ children, lost ~ parents, toll of, dead on arrival, fell victim to, paid with ~ life
kill: buried, bury, laid to rest, funeral of
injure: injure, injury, wound, hurt, maimed, hospitalised, hospitalized, in hospital, to hospital
injure: lost a limb, casualties among, treated for, stretcher, mutilated, amput, shrapnel
injure: concussion, blinded, lost ~ leg, lost ~ legs, lost ~ eye, lost ~ arm, lost ~ hand, bruises
injure: paralysed, paralyzed, required treatment, required surgery, received treatment, disabled
injure: crippled for life, wounds, in intensive care, under treatment
harm: harm, casualty, affected, victim, suffered, hurt, impacted civilians, civilian toll, losses
harm: suffering, collateral, came to harm, to harm, toll on civilians, hurt civilians
-harm: unharmed, unhurt, uninjured, safe and sound, safe and well, without loss, unscathed
-harm: in good health, no ill effects, escaped, came away unhurt, emerged, got away, nobody hurt
-harm: safely
present: present, gathered, inside, sheltering, shelter, =living, lived, stood, assembled
present: there were, there was, =contained, =housed, hiding, taking refuge, took refuge, were in
present: was in, inhabitants of, crowded, crammed, on the premises, at home, in the building
present: asleep, sleeping, at prayer, praying, attending, attended, huddled, packed, crouching
present: waiting in, queuing, queueing, standing in line, in attendance, were at, =playing
displace: displaced, displace, displacement, fled, flee, evacuated, evacuate, uprooted
displace: driven from, homeless, forced to leave, left their homes, abandoned their homes
displace: expelled, driven out, had to leave, without shelter, lost ~ home, lost ~ homes
displace: without a roof, took flight, exodus, sought shelter, made homeless, emptied of
displace: moved away
detain: in ~ custody, in ~ hands of, detain, detention, arrest, held in, hold, =held, in custody
detain: custody, imprisoned, captured, capture, in our hands, took into custody
detain: taken into custody, apprehended, abducted, abduct, abduction, interned, seized the men
detain: rounded up, incarcerated, behind bars, in jail, in prison, taken prisoner, taken away
detain: picked up, seized, kept in, under guard, under arrest, locked up, confined, confinement
detain: jailed, in our keeping, taken captive, remand, remanded, abducting, kidnap, kidnapped
detain: hostage, rounding up, in ~ keeping
-detain: at liberty, whereabouts unknown, not with us, went free, walked free, nobody of that name
-detain: no record of his arrest
mistreat: beaten, beat, beatings, torture, ill-treat, ill-treatment, mistreat, mistreatment, abuse
mistreat: blows, tortured, maltreat, whipped, electric shocks, humiliated, degrading treatment
mistreat: rape, kicked, punched, stripped, blindfolded, deprived of sleep, threatened, molested
mistreat: suspended by, rough treatment, rough handling, roughly handled, cruel, cruelty
mistreat: brutality, brutal, brutally, force was used, manhandled, lashes, flogged
mistreat: burned with cigarettes
-mistreat: humanely, treated well, well treated, with dignity, treated correctly
-mistreat: correctly treated, decently, fairly treated, treated fairly, well cared for, cared for
-mistreat: good conditions, kindly, correctly, three meals, respectfully
natural: natural causes, natural death, heart attack, heart failure, illness, disease, suicide
natural: of old age, pneumonia, stroke, fever, cancer, cardiac, hanged himself, took ~ own life
-natural: beaten to death, under torture, violent death, killed by ~ guards
combatant: were ~ terrorist, were ~ fighter, were ~ combatant, were ~ militant, were ~ gunmen
combatant: was ~ terrorist, was ~ fighter, was ~ combatant, was ~ militant, were ~ members of
combatant: was ~ member of, belonged to ~ group, bore arms, bearing arms, took part in hostilities
combatant: directly participating, part of the ~ group, member of the ~ group, enemy personnel
combatant: took up arms, fought for, fighting for, cadre, operative, enlisted, in the ranks
combatant: belligerent, on active service, were armed, on a mission
kin: were ~ members of ~ household, were ~ members of ~ family, was ~ member of ~ family
-combatant: were ~ civilian, was ~ civilian, non-combatant, innocent, bystander, not fighter
-combatant: uninvolved, schoolteacher, =baker, =bakers, shopkeeper, teacher, farmer, shepherd
-combatant: pupil, pensioner, ordinary people, harmless, schoolchildren, ordinary citizens
-combatant: civilians to a man, nothing to do with the fighting
armed: armed, carried ~ weapon, carried ~ rifle, carrying ~ weapon, bore ~ weapon
armed: in possession of arms, carried rifles, carrying rifles, with weapons, had weapons, wielding
armed: brandishing, rifle, pistol, weapon in hand, held a gun, had guns, firearms
-armed: unarmed, no weapon, without weapons, empty-handed, no gun, without a gun, no firearms
see: seen, =see, =saw, observe, spotted, sighted, detected, noticed, visible
see: identified ~ presence of, =watched, =watch, under observation, observation, surveillance
see: monitored, monitoring, kept ~ watch, looked on, could be made out, perceived, picked up
see: recognised, recognized, in view, in sight, on screen, feed showed, could see, eyes on
see: glimpsed, under watch, looked at, picture showed, viewed
know: knew, =know, =known, aware, knowledge of, realised, realized, had been told
know: intelligence showed, told in advance, were told, was told, informed beforehand, had word
know: cognisant, well aware, understood that, conscious
-know: no indication, no reason to believe, no knowledge, no sign, no inkling, nothing to suggest
-know: did not know, did not realise, could not have known, unaware, in ignorance, ignorant
-know: oblivious, without knowing, unbeknown, nobody told, was not told, were not told
-know: took for granted, ignorance
identify: identify, established the identity, named as, identities, recognised as, put a name
identify: recognising, traced, verified the identity, established who
return: given back, gave back, went back, come back, came back, returned, returning, handed back
return: give back, restitution, repatriate, restored to
"""

ACTS = FORCE + PEOPLE
