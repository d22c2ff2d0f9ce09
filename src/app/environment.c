#include "environment.h"

#include <stdlib.h>

const char *pn_environment(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : NULL;
}
