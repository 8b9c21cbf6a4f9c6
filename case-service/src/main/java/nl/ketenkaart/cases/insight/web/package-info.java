/** The figures over HTTP. */
@NullMarked
package nl.ketenkaart.cases.insight.web;

import org.jspecify.annotations.NullMarked;
