/** The whole contract: it comes with the first room. One that failed fails until the page is loaded again. */
export const loadContract = async () => (await import('#shared/contract/contract.ts')).contract
