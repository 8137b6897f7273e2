import { walkRooms } from './support/rooms.ts'
import { setStage } from './support/stage.ts'

walkRooms(setStage(), 'en', {
  '/': 'Nothing has a due date yet',
  '/komitmen': 'No commitments yet',
  '/kerja-sama': 'No agreements yet',
  '/agenda': 'Nothing is scheduled',
  '/gambaran': 'No commitments are counted yet.',
})
