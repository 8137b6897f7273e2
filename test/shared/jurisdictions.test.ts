import { expect, it } from 'vitest'
import { zoneOfJurisdiction } from '#shared/jurisdictions.ts'

it('a province keeps one time: west to Kalimantan Tengah, central from Kalimantan Selatan and Bali, eastern from Maluku', () => {
  const zones = {
    'Asia/Jakarta': ['national', '11', '19', '21', '31', '36', '61', '62'],
    'Asia/Makassar': ['51', '52', '53', '63', '64', '65', '71', '76'],
    'Asia/Jayapura': ['81', '82', '91', '96'],
  }
  for (const [zone, provinces] of Object.entries(zones)) for (const province of provinces) expect(zoneOfJurisdiction(province)).toBe(zone)
})
