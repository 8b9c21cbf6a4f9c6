/** Tests of what is found out about writes. */
@NullMarked
package nl.ketenkaart.local.faults.ledger;

import org.jspecify.annotations.NullMarked;
