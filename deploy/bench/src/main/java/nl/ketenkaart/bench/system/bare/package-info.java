/** What the platform is compared with: the same machine, libraries and flags, and nothing of ours. */
@NullMarked
package nl.ketenkaart.bench.system.bare;

import org.jspecify.annotations.NullMarked;
