import { Argument, Command, Option } from 'commander';

const ROLES = ['reviewer', 'editor', 'admin'];
const EPILOGUE = `
Roles: a reviewer checks numbers, an editor also merges names, an admin also adds papers and accounts.

Examples:
  claimboard user add ada@example.org --name "Ada Finch" --role editor
  claimboard user list --json`;

interface PasswordOptions {
  passwordStdin?: boolean;
}

/** `claimboard user`: who may sign in. */
export function userCommand(): Command {
  return new Command('user')
    .description('look after the accounts of those who check numbers')
    .addHelpText('after', EPILOGUE)
    .addCommand(addCommand())
    .addCommand(passwdCommand())
    .addCommand(roleCommand())
    .addCommand(restCommand('disable', 'let nobody sign in to an account, and sign it out everywhere', true))
    .addCommand(restCommand('enable', 'let the owner of an account sign in again', false))
    .addCommand(listCommand());
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
    .action(async (email: string, options: PasswordOptions & { name: string; role: string }) => {
      const { addUser } = await import('../look-after-users.ts');
      await addUser({ ...options, email, isPasswordPiped: options.passwordStdin ?? false });
    });
}

function passwdCommand(): Command {
  return new Command('passwd')
    .description('give an account a new password, and sign it out everywhere')
    .argument('<email>', 'whose account')
    .option('--password-stdin', 'read the password from standard input, without asking')
    .addHelpText('after', '\nAsks for the password.\n\nExample:\n  claimboard user passwd ada@example.org')
    .action(async (email: string, { passwordStdin }: PasswordOptions) => {
      const { changePassword } = await import('../look-after-users.ts');
      await changePassword({ email, isPasswordPiped: passwordStdin ?? false });
    });
}

function roleCommand(): Command {
  return new Command('role')
    .description('change what an account may do')
    .argument('<email>', 'whose account')
    .addArgument(new Argument('<role>', 'what it may do from now on').choices(ROLES))
    .addHelpText('after', '\nExample:\n  claimboard user role ada@example.org editor')
    .action(async (email: string, role: string) => {
      const { changeRole } = await import('../look-after-users.ts');
      await changeRole({ email, role });
    });
}

function restCommand(name: string, description: string, isDisabled: boolean): Command {
  return new Command(name)
    .description(description)
    .argument('<email>', 'whose account')
    .addHelpText('after', `\nExample:\n  claimboard user ${name} ada@example.org`)
    .action(async (email: string) => {
      const { changeRest } = await import('../look-after-users.ts');
      await changeRest({ email, isDisabled });
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('list all accounts')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  claimboard user list --json | jq -r ".[].email"')
    .action(async ({ json }: { json?: boolean }) => {
      const { showUsers } = await import('../look-after-users.ts');
      await showUsers({ isJson: json ?? false });
    });
}
