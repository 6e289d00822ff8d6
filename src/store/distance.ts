/** Mean radius of the earth in kilometres. */
export const EARTH_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points in degrees: the haversine formula, as the Cypher of the other adapter has it. */
export function distanceKm(lat: number, lon: number, otherLat: number, otherLon: number): number {
  const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
  const chord =
    half(lat, otherLat) +
    Math.cos(radians(lat)) * Math.cos(radians(otherLat)) * half(lon, otherLon);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
