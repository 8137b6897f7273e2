import { useState } from 'react'
import { useText } from '#web/i18n/language-context.tsx'
import type { Form } from '#web/lib/forms/use-form.ts'
import { Button } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { textOfPoint } from './place-texts.ts'
import type { PlanField } from './session-fields.ts'

const patience = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 }
const rounded = (degrees: number) => Number(degrees.toFixed(6))

/** The place on the map: typed, or taken from the device that stands there. */
export function PointField({ form }: { form: Form<PlanField> }) {
  const labels = useText().sessions.form
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        form.set(
          'place.point',
          textOfPoint({ latitude: rounded(latitude), longitude: rounded(longitude), accuracy: Math.min(100_000, Math.ceil(accuracy)) }),
        )
        setState('idle')
      },
      () => setState('failed'),
      patience,
    )
  }
  return (
    <>
      <TextField form={form} name="place.point" size="medium" isOptional hint={labels.placePointHint} />
      <div>
        <Button isBusy={state === 'asking'} onClick={ask}>
          {state === 'asking' ? labels.locating : labels.locate}
        </Button>
        {state === 'failed' ? <output className="bad">{labels.locateFailed}</output> : null}
      </div>
    </>
  )
}
