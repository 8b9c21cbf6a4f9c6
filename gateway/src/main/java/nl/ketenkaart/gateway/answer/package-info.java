/** What every answer bears, also the one that none of our filters wrote. */
@NullMarked
package nl.ketenkaart.gateway.answer;

import org.jspecify.annotations.NullMarked;
