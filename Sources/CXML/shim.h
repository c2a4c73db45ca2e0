#include <libxml/xmlversion.h>
/* Debian's libxml2 names ICU in its headers, and another ICU than Foundation's. */
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
