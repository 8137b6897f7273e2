/** Preloaded into a measured server: tells its parent, when asked, the processor time and memory it has used. */
process.on('message', (message) => {
  if (message !== 'usage') return
  const { user, system } = process.cpuUsage()
  process.send?.({ usage: { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 2 ** 20 } })
})
