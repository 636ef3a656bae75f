/** Shows the record: table, page, exports. */
@NullMarked
package org.parallax.publish;

import org.jspecify.annotations.NullMarked;
