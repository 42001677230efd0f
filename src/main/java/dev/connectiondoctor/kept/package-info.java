/** What the doctor keeps on this computer from one start to the next. Never a key. */
@NullMarked
package dev.connectiondoctor.kept;

import org.jspecify.annotations.NullMarked;
