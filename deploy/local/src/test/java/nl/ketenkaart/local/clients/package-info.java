/** Clients that were generated from the contract, at the stack of the tests. */
@NullMarked
package nl.ketenkaart.local.clients;

import org.jspecify.annotations.NullMarked;
