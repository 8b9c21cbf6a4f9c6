/** Who may be told that something about a case changed: of each organisation its own view is asked, and what it was shown. */
@NullMarked
package nl.ketenkaart.privacy.notice;

import org.jspecify.annotations.NullMarked;
