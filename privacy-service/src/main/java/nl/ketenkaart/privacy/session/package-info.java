/** Sessions: which cases are discussed when, told to each organisation as far as it sits at their tables. */
@NullMarked
package nl.ketenkaart.privacy.session;

import org.jspecify.annotations.NullMarked;
