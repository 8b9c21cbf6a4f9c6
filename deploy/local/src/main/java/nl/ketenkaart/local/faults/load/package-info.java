/** Partners who write while things break, each as it would: until it is told yes or no. */
@NullMarked
package nl.ketenkaart.local.faults.load;

import org.jspecify.annotations.NullMarked;
