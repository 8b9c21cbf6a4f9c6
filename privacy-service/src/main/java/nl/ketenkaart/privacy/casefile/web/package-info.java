/** What a reader is answered while a file is incomplete. */
@NullMarked
package nl.ketenkaart.privacy.casefile.web;

import org.jspecify.annotations.NullMarked;
