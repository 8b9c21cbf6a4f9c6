/** Planning over HTTP. */
@NullMarked
package nl.ketenkaart.cases.planning.web;

import org.jspecify.annotations.NullMarked;
