import { dictionary as englishRooms } from '#web/i18n/en/dictionary.ts'
import { entrance as englishEntrance } from '#web/i18n/en/entrance.ts'
import { overview as englishOverview } from '#web/i18n/en/overview.ts'
import { dictionary as indonesianRooms } from '#web/i18n/id/dictionary.ts'
import { entrance as indonesianEntrance } from '#web/i18n/id/entrance.ts'
import { overview as indonesianOverview } from '#web/i18n/id/overview.ts'

/** All words of each language, whenever the site fetches them. */
export const indonesian = { ...indonesianRooms, entrance: indonesianEntrance, overview: indonesianOverview }
export const english = { ...englishRooms, entrance: englishEntrance, overview: englishOverview }
