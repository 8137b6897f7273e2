import { Component, type ReactNode } from 'react'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { Button } from '#web/ui/button.tsx'

type Props = { children: ReactNode }
type State = { hasCrashed: boolean }

/** A fault in drawing a page leaves a page that says so. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasCrashed: false }

  static getDerivedStateFromError(): State {
    return { hasCrashed: true }
  }

  override componentDidCatch(error: unknown): void {
    reportError(error)
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const { errors } = useFirstText()
  return (
    <main className="page page-narrow">
      <h1 className="page-title">{errors.crashed}</h1>
      <p>{errors.crashedHint}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {errors.reload}
      </Button>
    </main>
  )
}
