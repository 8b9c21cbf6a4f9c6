/** What was written while things broke, and whether exactly that is found afterwards. No processes, no calls. */
@NullMarked
package nl.ketenkaart.local.faults.ledger;

import org.jspecify.annotations.NullMarked;
