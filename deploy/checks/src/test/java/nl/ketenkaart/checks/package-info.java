/** Checks over the whole tree: how it is laid out and written. */
package nl.ketenkaart.checks;
