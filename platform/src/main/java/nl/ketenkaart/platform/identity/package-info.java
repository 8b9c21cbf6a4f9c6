/** Who is calling: organisation, person or machine, roles, as the verified token says and nothing else. */
@NullMarked
package nl.ketenkaart.platform.identity;

import org.jspecify.annotations.NullMarked;
