/** What can go wrong, one class for each kind: how it is brought about, and how it ends. */
@NullMarked
package nl.ketenkaart.local.faults.kind;

import org.jspecify.annotations.NullMarked;
