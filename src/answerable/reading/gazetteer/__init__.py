"""Where: names of places to points on a map, every place of a name, with what speaks for each.

The shipped table is made from GeoNames (geonames.org), which is licensed CC BY 4.0; an operator adds
places of their own. Nothing here asks a network.
"""

from answerable.reading.gazetteer.locating import Map, located
from answerable.reading.gazetteer.own import Listed, OwnPlace, OwnPlaces, listed

__all__ = ["Listed", "Map", "OwnPlace", "OwnPlaces", "listed", "located"]
