/** Plays a case of the evaluation report on a running platform, as every organisation in it, and shows what each of them sees. */
@NullMarked
package nl.ketenkaart.local.demo;

import org.jspecify.annotations.NullMarked;
