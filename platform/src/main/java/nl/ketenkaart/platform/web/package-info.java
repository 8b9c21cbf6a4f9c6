/** The edge: who calls, what is asked, how it is answered and refused. */
@NullMarked
package nl.ketenkaart.platform.web;

import org.jspecify.annotations.NullMarked;
