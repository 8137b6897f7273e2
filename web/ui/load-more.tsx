import { useFirstText } from '#web/i18n/language-context.tsx'
import { Button } from './button.tsx'

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown }

/** How many rows are shown, and the next page when there is one. */
export function LoadMore({ pages, shown }: { pages: Pages; shown: number }) {
  const text = useFirstText()
  return (
    <div className="load-more">
      <output className="small">{text.shell.shown(shown)}</output>
      {pages.hasNextPage ? (
        <Button isBusy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {pages.isFetchingNextPage ? text.shell.loadingMore : text.shell.loadMore}
        </Button>
      ) : null}
    </div>
  )
}
