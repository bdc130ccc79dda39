import { Command, Option } from 'commander';

const ROLES = ['reviewer', 'editor', 'admin'];
const EPILOGUE = `
Roles: a reviewer checks numbers, an editor also merges names, an admin also adds papers and accounts.

Examples:
  claimboard user add ada@example.org --name "Ada Finch" --role editor
  claimboard user list --json`;

interface AddOptions {
  name: string;
  role: string;
  passwordStdin?: boolean;
}

/** `claimboard user`: who may sign in. */
export function userCommand(): Command {
  return new Command('user')
    .description('look after the accounts of those who check numbers')
    .addHelpText('after', EPILOGUE)
    .addCommand(addCommand());
}

function addCommand(): Command {
  return new Command('add')
    .description('add an account')
    .argument('<email>', 'what to sign in with')
    .requiredOption('--name <name>', 'what others see')
    .addOption(new Option('--role <role>', 'what the account may do').choices(ROLES).default('reviewer'))
    .option('--password-stdin', 'read the password from standard input, without asking')
    .addHelpText(
      'after',
      '\nAsks for the password.\n\nExample:\n  claimboard user add ada@example.org --name "Ada Finch" --role editor',
    )
    .action(async (email: string, { name, role, passwordStdin }: AddOptions) => {
      const { addUser } = await import('../look-after-users.ts');
      await addUser({ email, name, role, isPasswordPiped: passwordStdin ?? false });
    });
}
