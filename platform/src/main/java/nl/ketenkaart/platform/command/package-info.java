/** What a service can be told on its own command line besides serving. */
@NullMarked
package nl.ketenkaart.platform.command;

import org.jspecify.annotations.NullMarked;
