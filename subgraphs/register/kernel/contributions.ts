/** What modules give to mechanisms that serve all of them and know none. */

/**
 * A mechanism declares in its own folder what it asks of the modules, by merging with this interface. Each module gives
 * its part in its `module.ts`, and `program/` joins the parts and hands them over with the register.
 */
export interface Contributions {}
