/** Files that an organisation adds to a case, police reports first; reading them back is not done here. */
@NullMarked
package nl.ketenkaart.context.document;

import org.jspecify.annotations.NullMarked;
