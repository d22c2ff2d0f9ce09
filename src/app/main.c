/*
 * phasenav: a terminal navigator for a phased roadmap.
 */
#include "output.h"
#include "program.h"

int main(int argc, char **argv)
{
    pn_output_start();
    return pn_program_run(argc, argv);
}
