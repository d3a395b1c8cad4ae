"""What an answer in English says was ordered, found, moved, met about, opened and closed."""

from __future__ import annotations

CONDUCT = """
meet: meeting, met with, talks, held talks, meeting ~ was held, meeting ~ held, talks ~ held, conferred
meet: hearing was held, session was held, consultation, consultations, sat down with, round of talks
transfer: taken to, brought to, transferred, transfer, moved to, conveyed to, carried to, transported
transfer: flown to, driven to, sent to hospital, rushed to, ferried, evacuated to, relocated, relocation
transfer: taken from there to, took him to, took her to, took them to, brought him to, brought them to
find: discovered, unearthed, recovered, came across, uncovered, =found, finding of, discovery
find: was located
find: were located, was seized, were seized
order: =ordered, gave the order, order was given, acted on orders, on the orders of, on orders from
order: acting on orders, carried out ~ orders, in accordance with orders, instructed, instruction
order: order ~ was given, had ordered, order to open fire, order came from, at the order of
order: under orders from, obeyed
order: followed ~ orders, complied with ~ orders, on instructions, directed by, in line with ~ orders
-order: against orders, contrary to orders, without orders, own initiative, disobeyed, in defiance of
-order: in breach of orders, no orders, contrary to ~ orders, against ~ orders, contrary to instructions
-order: no superior, no such order, ignored ~ orders, violated ~ orders, against instructions
-order: of his own accord, rogue
comply: complied with, comply with, compliance with, in compliance, adhered to, observed the rules
comply: were observed
comply: in accordance with the rules, in line with the rules, respected the, were respected
comply: was respected, by the rules
comply: in conformity with, followed the rules, followed procedure, procedures were followed
comply: were followed
-comply: =breached, in breach, breach of, violated, in violation, disregarded, were not followed
-comply: departed from
-comply: non-compliance, failed to comply, infringed, contravened, in contravention, disregard of
-comply: were ignored
-hand_over: withheld, have been withheld, kept back, has not handed, in ~ morgue, not returned
-hand_over: refused to hand
-return: withheld, been withheld, refused to return, retained by, kept back
-mistake: functioned as designed, hit its intended, as it should, no malfunction, functioned properly
-mistake: on target
-mistake: worked as intended, functioned correctly, performed as expected, hit the intended
-mistake: no technical
-mistake: struck the intended
mistake: missed its aim, missed its intended, fault in its, defect in, failed to guide, deviated
mistake: strayed
mistake: misidentification of, wrongly identified, misread, struck the wrong, hit the wrong
mistake: had been mistaken
mistake: wrongly taken for, guidance failure, guidance system, mechanical failure, due to a fault
planned: =planned, pre-planned, planned in advance, in advance, prepared, deliberate planning
planned: prearranged
-planned: spontaneous, unplanned, ad hoc, improvised, on the spur of, not planned, dynamic target
-planned: time-sensitive
coordinate: coordinated, coordination, co-ordinated, co-ordination, deconflict, deconfliction
coordinate: deconflicted
coordinate: prior coordination, cleared with, arranged with, prearranged with
-coordinate: uncoordinated, without coordination
marked: clearly =marked, was =marked, were =marked, bore the emblem, carried the emblem
marked: displayed ~ emblem
marked: displayed the emblem, =markings, flew the flag, =marked with, =marked as, red cross on
marked: red crescent on
marked: identifiable, recognisable as, recognizable as
-marked: unmarked, not =marked, no =markings, without =markings, no emblem, without an emblem, no flag
voluntary: of their own free will, own free will, of ~ own accord, voluntarily, left freely, by choice
voluntary: at their own request, of their own choice, willingly, chose to leave
-voluntary: forced to leave, at gunpoint, were forced, was forced, ordered to leave, made to leave
-voluntary: expelled
-voluntary: driven out, compelled to, under threat, under duress, forcibly, evicted, forced from
-voluntary: deported
access: crossing ~ =open, remained =open, was =open, were =open, been =open, road ~ =open
access: stayed =open, is =open
access: border ~ =open, gates ~ =open, allowed to proceed, permitted to proceed, let pass, let past
access: allowed to enter, permitted to enter, proceeded after, allowed to continue, given passage
access: waved past, opened for traffic, reopened to, crossed freely, entered freely, was reopened
access: allowed to pass, permitted to pass, free to leave, allowed in, permitted in, granted permission
-access: crossing ~ closed, crossing was closed, road ~ closed, bridge ~ closed, border ~ closed
-access: crossing ~ shut, refused passage, was refused passage, were refused passage, closed to traffic
-access: closed to civilian traffic, closed to all traffic, remained closed, gates ~ closed, was shut
-access: gate ~ closed, port ~ closed, refused permission, denied permission, sent away, refused to let
-access: were refused, was refused, not let, forced to turn, ordered to turn, told to turn back, sealed
-access: blocked the way, barred from, prevented ~ from entering, prevented ~ from reaching
-access: prevented from entering, prevented from reaching, refused admission, denied admission
-access: returned to its base, returned to base, not admitted, stopped ~ from entering
-access: kept from entering
-access: could not pass, failed to reach, unable to enter, unable to get, blocked from, turned ~ away
-access: turned ~ back, denied all access, closure of
withdraw: pulled out of, withdrawn from, have withdrawn, has withdrawn, were withdrawn, was withdrawn
withdraw: vacated, left the grounds, no longer in the, quit the, no longer present, gone from
withdraw: evacuated by our
-withdraw: still in the, still at the, remain in the, remains in the, remained in the, stayed in the
-withdraw: continue to occupy, continues to occupy, still occupy, still occupies, still hold
-withdraw: still present
-withdraw: remain deployed, are still deployed, still stationed, remain stationed, stayed on in
-withdraw: remain inside, remained inside, continue to hold, still inside, maintain a presence
-finish: is under way, remains under, still under, is in progress, is still being, are still being
-finish: continue to examine, continues to examine, continue to investigate, continues to investigate
-finish: continue to look, continues to look, being pursued, is being pursued, under way at
finish: filed away, was filed away, ended without, closed without, wound up, led to no, without charges
finish: resulted in no charges, been shelved, been dropped, was dropped
-finish: is continuing, are continuing, still ongoing
-finish: continues to, under investigation, being looked into, is pending, still pending, still open
empty: was empty, were empty, stood empty, nobody was inside, no one was inside, unoccupied at
empty: had been vacated
empty: vacant, uninhabited, nobody at home, no occupants, no one at home, nobody lived, had left it
-empty: was inside, were inside, asleep in, were at home, was at home, were sleeping
-empty: had been in the house
-empty: were in the house, was occupied, were in it, was in it, full of people, occupants were
-empty: living in it
-empty: inhabited, lived in, were sheltering inside, was crowded, was full, had been inside
-empty: been at home
last: =lasted, =lasting, =lasts, went on for, continued for, in force for, ran for, took ~ hours
last: took ~ minutes
last: took ~ days, for a period of, remained in force, was in force, over a period of, duration
last: for as long as
force: entered into force, came into force, took effect, came into effect, took force, effective from
force: became effective, in force from, in force since, began to apply, entry into force
announce: announced, announcement, issued, issuance, proclaimed, proclamation, decreed, promulgated
announce: order was issued, warning was issued, order to evacuate, evacuation order, evacuation orders
attack: not =shell, to =shell, not =bomb, to =bomb, did =shell, have =shell, did not =fire, not =fire
burn: fire in the, the fire was, fire broke out, extinguished, put out the fire, fire was put out
supply: delivered, delivery, deliveries, handed over, hand-over, shipped, shipment, supplied
supply: consignment
sign: =signed, signature, signing, concluded the agreement, put ~ name to, initialled, ratified
present: consisted of, consists of, comprised, comprises, made up of, composed of, numbered
present: there had been
present: were on duty, was on duty, on board, on the premises, were staying, was staying, had sheltered
present: had taken refuge, took shelter, found shelter, on site, on the spot, were deployed
present: was deployed
present: was made up of, were stationed, was stationed, presence, spent ~ night in, on hand
present: at their post
-present: no presence, had no one, without troops
-present: no military presence, no armed presence, were elsewhere, was elsewhere
active: over the valley, over the area, over the village, over the town, over the city
active: over the district
active: in the airspace, took off, were flown, was flown, in flight over, above the area
active: operated over, operating over, operated in, operating in, was operating, were operating
keep: preserved, retained, archived, kept on file, still exists, in our archives, remains available
-keep: deleted, erased, overwritten, destroyed, wiped, no longer exists, not kept, discarded
-keep: was lost
remove: removed, removal, cleared, clearance, demined, lifted, defused, neutralised, disposed of, dug up
search: searched, search of, house search, house searches, searches, went through, combed, frisked
receive: received, receive, receipt, took receipt, reached us, arrived at our, came to us, was handed
complain: complaint, complaints, complained, petition, petitions, grievances
destroy: took down, taken down, tore down, torn down, knocked down, pulled down, brought down, razed
destroy: reduced to ruins, blew up the, blown up, levelled, dismantled, cleared away, was flattened
learn: learned of, learnt of, learned about, heard of, became aware, came to know, was first informed
learn: was informed of, were informed of, first told, was made aware, came to our notice, brought to our
learn: came to our attention, notice of the, first heard, received word, got to know, reached our notice
charge: charges were brought, brought charges, was indicted, indicted, criminal proceedings
charge: criminal charges
charge: indictment, faces trial, put on trial, committed for trial, brought before a judge
warn: given ~ to leave, had ~ to leave, given ~ to evacuate, given ~ to get out, given ~ to go
warn: received a warning, receive a warning, receive any warning, gave ~ warning, prior warning
warn: notified in advance, telephoned, received ~ call, told ~ to leave, called and told
warn: called in advance
punish: disciplinary sanctions, disciplinary measures, disciplinary proceedings, was disciplined
punish: were disciplined, removed from ~ post, relieved of ~ post, relieved of ~ duties
punish: relieved of ~ command
punish: suspended from ~ duties, suspended from duty, dismissed from, discharged, stripped of ~ rank
punish: relieved of her, relieved of his, relieved of their, taken off, lost ~ post, lost ~ commission
-punish: remains in ~ post, remain in ~ posts, continue to serve, continues to serve, still serve
-punish: still serves
-punish: remain on duty, remained on duty, continues in ~ post, no disciplinary, no action was taken
-punish: continued to serve, continues in service, continues in his, holds ~ post, holds the same post
-punish: has kept ~ post, still in ~ post, was promoted, never been disciplined, went unpunished
-punish: returned to duty, still holds, unpunished, carries on in, retains his
survive: survived, survivor, survivors, came through alive, pulled out alive, got out alive
survive: escaped alive
-survive: no survivors, none survived, nobody survived, no one survived, all perished, all were killed
help: first aid, medical assistance, medical attention, medical help, medical treatment
help: treated the wounded
help: provided treatment, gave ~ treatment, treated at the scene, called an ambulance
help: ambulance was called
help: summoned, provided ~ assistance, administered first aid, given first aid, attended to
-help: no medical, without medical, refused treatment, denied treatment, denied medical, bleed to death
-help: withheld treatment, nobody called, no one called, no ambulance was called
stay: stayed, =stay, stayed behind, remained behind, stayed on, stayed put
"""
