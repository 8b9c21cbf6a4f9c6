/** The measurements of the whole platform, each beside its limit on the same machine: one command, a table and a picture. */
@NullMarked
package nl.ketenkaart.bench.system;

import org.jspecify.annotations.NullMarked;
